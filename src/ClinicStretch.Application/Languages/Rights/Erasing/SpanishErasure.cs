using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Domain.Patients.Rights;

namespace ClinicStretch.Application.Languages.Rights.Erasing;

internal static class SpanishErasure
{
    public static readonly ErasurePhrases All = new()
    {
        Granted = "Se ha borrado lo que se puede borrar. La historia del tratamiento se guarda el tiempo que dice la ley.",
        Grounds = new Dictionary<RefusalGround, string>
        {
            [RefusalGround.MustKeep] = "Su clínica todavía no puede borrarlo. La ley la obliga a guardar unos años las notas de un tratamiento, también para protegerle. No se usan para nada más.",
            [RefusalGround.LegalClaim] = "Su clínica necesita estas notas para una reclamación o para un tribunal. La ley le permite guardarlas hasta que termine.",
            [RefusalGround.IdentityUnclear] = "Su clínica no está segura de que sea usted quien lo pide. Muestre en la clínica quién es y pídalo otra vez, por favor.",
            [RefusalGround.Other] = "Su clínica no puede hacerlo ahora. Abajo dice por qué.",
        },
        MailSubject = "Se han borrado sus datos",
        MailText = (a, b) => $"{a} ha borrado sus datos, porque usted lo pidió o porque terminó el tiempo de guardarlos."
            + (b is ErasureScope.Everything ? " Todo lo que guardaba de usted aquí ya no está." : " Lo que la ley obliga a guardar se queda el tiempo que dice la ley. No se usa para nada más.")
            + " Ya no puede entrar aquí. Este es el último correo de este sitio; su dirección no se guarda.",
        Title = "Certificado de borrado",
        Lead = (a, b) => $"{a} borró datos de una persona el {b}.",
        Scopes = new Dictionary<ErasureScope, string>
        {
            [ErasureScope.Everything] = "Se borró todo lo que se guardaba aquí de la persona.",
            [ErasureScope.BesidesTheRecord] = "Se borró todo menos la historia del tratamiento, que la ley obliga a guardar.",
        },
        Causes = new Dictionary<ErasureCause, string>
        {
            [ErasureCause.PatientAsked] = "La persona lo pidió.",
            [ErasureCause.PeriodEnded] = "Terminó el tiempo durante el que se guarda la historia.",
        },
        KeptUntil = a => $"El resto puede borrarse desde el {a}.",
        ErasedTitle = "Borrado",
        KeptTitle = "Guardado, y por qué",
        Line = (a, b) => $"{a}: {b}",
        Groups = new Dictionary<ErasureGroup, string>
        {
            [ErasureGroup.Person] = "Nombre, fecha de nacimiento, precauciones",
            [ErasureGroup.Contact] = "Datos de contacto",
            [ErasureGroup.Treatment] = "Episodios, planes, preguntas de seguridad, avisos, caídas",
            [ErasureGroup.Sessions] = "Sesiones y dolor",
            [ErasureGroup.Measures] = "Mediciones",
            [ErasureGroup.Messages] = "Mensajes",
            [ErasureGroup.Sheets] = "Hojas entregadas",
            [ErasureGroup.Consents] = "Lo que se aceptó",
            [ErasureGroup.Requests] = "Peticiones sobre datos y bloqueos legales",
            [ErasureGroup.Openings] = "Quién abrió la historia con un motivo",
            [ErasureGroup.Workings] = "Lo calculado a partir del resto",
            [ErasureGroup.Drafts] = "Borradores de planes",
            [ErasureGroup.Helpers] = "Personas que ayudan e invitaciones",
            [ErasureGroup.Account] = "Cuenta, contraseña, claves de acceso, inicios de sesión",
            [ErasureGroup.Reminders] = "Recordatorios, dispositivos, correos",
            [ErasureGroup.Log] = "El registro de quién hizo qué",
        },
        Whys = new Dictionary<KeptFor, string>
        {
            [KeptFor.Treatment] = "Parte de la historia del tratamiento, que la ley obliga a guardar (RGPD art. 17.3 b y c).",
            [KeptFor.Proof] = "Muestra lo que se aceptó, pidió y respondió (RGPD art. 17.3 e).",
            [KeptFor.Log] = "Tiene números en lugar de nombres y ningún dato de salud; muestra que la clínica cumple la ley (RGPD art. 5.2).",
            [KeptFor.UsedElsewhere] = "La cuenta se usa en otra clínica, o la usa otra persona aquí.",
        },
        ProofTitle = "Cómo probarlo",
        ProofLead = "Las cifras son filas de la base de datos. La clínica puede contarlas de nuevo en cualquier momento, y el SHA-256 de abajo muestra que este certificado no se cambió.",
        PatientId = "Número que representa a la persona",
        CertificateId = "Número de este certificado",
        Hash = "SHA-256",
        Backups = "Las copias de seguridad anteriores tienen los datos hasta que se borran por antigüedad. Quien restaura una borra los datos otra vez con la lista de borrados.",
        Nothing = "Nada.",
    };
}
