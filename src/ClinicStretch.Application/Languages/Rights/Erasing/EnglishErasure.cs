using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Domain.Patients.Rights;

namespace ClinicStretch.Application.Languages.Rights.Erasing;

internal static class EnglishErasure
{
    public static readonly ErasurePhrases All = new()
    {
        Granted = "What may be erased was erased. The record of the treatment is kept for as long as the law says.",
        Grounds = new Dictionary<RefusalGround, string>
        {
            [RefusalGround.MustKeep] = "Your clinic may not erase this yet. The law makes it keep the notes of a treatment for some years, to protect you too. They are used for nothing else.",
            [RefusalGround.LegalClaim] = "Your clinic needs these notes to settle a claim or for a court. The law lets it keep them until that is over.",
            [RefusalGround.IdentityUnclear] = "Your clinic is not sure that it is you who asks. Please show at the clinic who you are, and ask again.",
            [RefusalGround.Other] = "Your clinic cannot do this now. Its reason is below.",
        },
        MailSubject = "Your data were erased",
        MailText = (a, b) => $"{a} has erased your data, as you asked or as its time to keep them was over."
            + (b is ErasureScope.Everything ? " Everything it kept of you here is gone." : " What the law makes it keep stays for as long as the law says. It is used for nothing else.")
            + " You can no longer sign in here. This is the last mail from this site; your address is not kept.",
        Title = "Certificate of erasure",
        Lead = (a, b) => $"{a} erased data of one patient on {b}.",
        Scopes = new Dictionary<ErasureScope, string>
        {
            [ErasureScope.Everything] = "Everything that was kept of the patient here was erased.",
            [ErasureScope.BesidesTheRecord] = "Everything was erased but the record of the treatment, which the law makes the clinic keep.",
        },
        Causes = new Dictionary<ErasureCause, string>
        {
            [ErasureCause.PatientAsked] = "The patient asked for it.",
            [ErasureCause.PeriodEnded] = "The time was over for which the record is kept.",
        },
        KeptUntil = a => $"The rest may be erased from {a} on.",
        ErasedTitle = "Erased",
        KeptTitle = "Kept, and why",
        Line = (a, b) => $"{a}: {b}",
        Groups = new Dictionary<ErasureGroup, string>
        {
            [ErasureGroup.Person] = "Name, birth date, precautions",
            [ErasureGroup.Contact] = "Contact details",
            [ErasureGroup.Treatment] = "Episodes, plans, safety questions, alerts, falls",
            [ErasureGroup.Sessions] = "Sessions and pain",
            [ErasureGroup.Measures] = "Measures",
            [ErasureGroup.Messages] = "Messages",
            [ErasureGroup.Sheets] = "Sheets that were given out",
            [ErasureGroup.Consents] = "What was agreed to",
            [ErasureGroup.Requests] = "Requests about data, and legal holds",
            [ErasureGroup.Openings] = "Who opened the record with a reason",
            [ErasureGroup.Workings] = "What was worked out from the rest",
            [ErasureGroup.Drafts] = "Drafts of plans",
            [ErasureGroup.Helpers] = "Helpers and invitations",
            [ErasureGroup.Account] = "Account, password, passkeys, sign-ins",
            [ErasureGroup.Reminders] = "Reminders, devices, mails",
            [ErasureGroup.Log] = "The log of who did what",
        },
        Whys = new Dictionary<KeptFor, string>
        {
            [KeptFor.Treatment] = "Part of the record of the treatment, which the law makes the clinic keep (GDPR art. 17(3)(b) and (c)).",
            [KeptFor.Proof] = "Shows what was agreed, asked and answered (GDPR art. 17(3)(e)).",
            [KeptFor.Log] = "Holds numbers in place of names and no health data; it shows that the clinic keeps the law (GDPR art. 5(2)).",
            [KeptFor.UsedElsewhere] = "The account is in use at another clinic, or by somebody else here.",
        },
        ProofTitle = "How to prove it",
        ProofLead = "The figures are rows of the database. The clinic can count them again at any time, and the SHA-256 below shows that this certificate was not changed.",
        PatientId = "Number that stands for the patient",
        CertificateId = "Number of this certificate",
        Hash = "SHA-256",
        Backups = "Backups from before hold the data until they are deleted by age. Whoever restores one erases the data again from the list of erasures.",
        Nothing = "Nothing.",
    };
}
