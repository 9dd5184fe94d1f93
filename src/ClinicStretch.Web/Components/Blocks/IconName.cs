namespace ClinicStretch.Web.Components.Blocks;

public enum IconName
{
    Today,
    History,
    Messages,
    Help,
    Info,
    Good,
    Caution,
    Danger,
    Add,
    Star,
    Drag,
}
