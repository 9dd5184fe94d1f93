namespace ClinicStretch.Application.Languages.Rights;

internal static class EnglishRights
{
    public static readonly RightsPhrases All = new()
    {
        Agreed = "What you agreed to",
        AgreedLead = "You can take back each of these at any time. It counts from the moment you press. Nobody will ask you why.",
        AgreedNothing = "Your clinic has written down nothing here that you agreed to.",
        Since = a => $"You agreed on {a}.",
        TakenBackOn = a => $"Taken back on {a}.",
        AgreeAgain = "To agree again, tell your clinic.",
        TakeBack = "Take it back",
        TakeBackTitle = "Take back what you agreed to",
        WhatFollows = "What happens then",
        TakeBackNow = "Yes, take it back now",
        LeaveIt = "No, leave it as it is",
        NotGiven = "You have not agreed to this, or have taken it back already. There is nothing to do.",
        TakenBack = "It is taken back. Your clinic can see it now.",
        Erase = "Have my data erased",
        EraseShort = "You can ask your clinic to erase what it keeps of you. A person at your clinic reads it and answers you.",
        EraseBegin = "Ask for it",
        EraseKnow = "Good to know first",
        EraseNotAtOnce = "Nothing is erased at once. Your plan and your exercises stay as they are meanwhile.",
        EraseLaw = "The law makes a clinic keep notes about a treatment for some years, to protect you too. Your clinic tells you what it must keep and for how long.",
        EraseMonth = "Your clinic has one month to answer you. The answer stands on this page.",
        EraseBack = "Until it is answered you can take your request back.",
        EraseKeep = "If you want to keep your data, download them first.",
        EraseNote = "Do you want to say more?",
        EraseNoteHint = "You may leave this empty.",
        EraseSend = "Ask for my data to be erased",
        Asked = "Your request has been sent.",
        AskedOn = a => $"You asked on {a}.",
        AnswerBy = a => $"Your clinic answers by {a} at the latest.",
        TakeRequestBack = "Take my request back",
        RequestTakenBackOn = a => $"You took it back on {a}.",
        AnsweredOn = a => $"Your clinic answered on {a}:",
        Complain = "If you are not happy with the answer, talk with your clinic. You can also turn to the data protection authority of your country.",
        BackToData = "Back to my data",
        AlreadyAsked = "You have asked already. Your clinic has yet to answer.",
        AnsweredAlready = "Your clinic has answered already. Read the answer below.",
    };
}
