namespace ClinicStretch.Application.Languages.Door;

internal static class SpanishDoorPhrases
{
    public static readonly DoorPhrases All = new()
    {
        Title = "Mis dispositivos y formas de entrar",
        Lead = "Vea dónde ha entrado y elija cómo entrar.",
        Devices = "Dónde he entrado",
        ThisOne = "Este dispositivo",
        Unknown = "Un dispositivo",
        Seen = date => $"Usado por última vez el {date}",
        Trusted = "Mi propio dispositivo",
        SignOut = device => $"Cerrar la sesión en {device}",
        SignOutAll = "Cerrar la sesión en todas partes",
        SignOutAllLead = "También aquí. Úselo si ha perdido un teléfono.",
        Passkeys = "Llaves de acceso",
        PasskeysLead = "Entra con su huella, su cara o el código de su teléfono. No hay contraseña que olvidar.",
        NoPasskeys = "Ninguna todavía.",
        AddPasskey = "Crear una llave en este dispositivo",
        PasskeyMade = date => $"Creada el {date}",
        RemovePasskey = device => $"Quitar la llave {device}",
        NeedsScript = "Este navegador no puede crear llaves de acceso.",
        Codes = "Un código por correo",
        CodesOn = address => $"Puede entrar con un código que enviamos a {address}.",
        CodesOff = address => $"Primero muestre que {address} es suya: enviamos un código y usted lo escribe aquí.",
        SendCode = "Envíeme un código",
        CodeSent = "Un código está en camino. Sirve durante 10 minutos.",
        Code = "Código",
        Prove = "Esta es mi dirección",
        MailSubject = "Su código",
        MailText = code => $"Su código es {code}\n\nSirve una vez, durante 10 minutos. Nadie de su clínica se lo pedirá nunca.\nSi no ha pedido un código, no tiene que hacer nada.\n",
    };
}
