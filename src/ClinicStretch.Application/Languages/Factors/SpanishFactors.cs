namespace ClinicStretch.Application.Languages.Factors;

internal static class SpanishFactors
{
    public static FactorPhrases Words { get; } = new()
    {
        Title = "Cómo entra usted",
        Lead = "Un segundo paso protege su cuenta, aunque alguien sepa su contraseña.",
        NeededTitle = "Su clínica pide un segundo paso",
        NeededLead = "Prepare una de estas dos cosas. Después se abren sus páginas.",
        HaveOneTitle = "Entre con lo que ya tiene",
        HaveOneLead = "Su cuenta ya tiene una llave de acceso o una aplicación. Entre primero con ella. Después podrá hacer cambios aquí.",
        SignInAgain = "Ir a la entrada",
        App = "Una aplicación con códigos",
        AppOff = "Una aplicación del teléfono muestra un código nuevo cada 30 segundos. Al entrar, lo escribe después de la contraseña.",
        AppOn = "Está activada. Al entrar, escribe un código de su aplicación.",
        SetUp = "Preparar una aplicación",
        SetUpOther = "Usar otra aplicación u otro teléfono",
        TurnOff = "Desactivar la aplicación",
        SetUpTitle = "Prepare su aplicación",
        Install = "Abra en el teléfono una aplicación de códigos de acceso. Sirve cualquiera, también la que ya trae el teléfono.",
        Scan = "Escanee esta imagen con la aplicación.",
        PictureAlt = "Una imagen para escanear con su aplicación",
        OrType = "¿No tiene cámara? Escriba esta clave en la aplicación:",
        ThenCode = "Después escriba el código que muestra la aplicación.",
        Code = "Código de su aplicación",
        CodeHint = "Seis cifras.",
        CodeOrRecoveryHint = "Seis cifras, o uno de sus códigos de reserva.",
        TurnOn = "Activarla",
        GoOn = "Seguir",
        Back = "Volver",
        SignInLead = "Un paso más. Escriba el código que muestra su aplicación.",
        LostPhone = "¿No tiene el teléfono? Escriba uno de sus códigos de reserva.",
        StartAgain = "Empezar de nuevo",
        SignOut = "Salir",
        FirstPage = "Ir a mis páginas",
        CodeRefused = "Este código no funciona ahora. Espere al siguiente de su aplicación o use un código de reserva.",
        SetUpRefused = "Este código no coincide. Escriba el que su aplicación muestra ahora.",
        Proof = Proof(),
        Recovery = Recovery(),
    };

    private static ProofPhrases Proof() => new()
    {
        Title = "Muestre otra vez que es usted",
        Lead = "Lo que sigue se protege con cuidado. Basta una de estas cosas, y no volvemos a preguntar en 10 minutos.",
        Password = "Su contraseña",
        OrCode = "O un código de su aplicación",
        MailedCode = "Código del correo",
        AskMail = "Enviarme un código por correo",
        MailMaybe = "Un código va en camino. Vale 10 minutos.",
        Refused = "No coincide. Pruebe otra vez o de otra forma. Después de varios intentos, espere 15 minutos.",
    };

    private static RecoveryPhrases Recovery() => new()
    {
        MakeNew = "Crear códigos de reserva nuevos",
        Title = "Sus códigos de reserva",
        Lead = "Cada código sirve una vez, cuando no tenga el teléfono. Imprímalos o apúntelos, y guárdelos lejos del teléfono.",
        Once = "Solo se muestran ahora. Su sesión se cerró en los demás sitios.",
        NewOnce = "Solo se muestran ahora. Los anteriores ya no sirven.",
        Print = "Imprimir",
        Kept = "Ya los he guardado",
        Left = n => n is 1 ? "Queda 1 código de reserva." : $"Quedan {n} códigos de reserva.",
    };
}
