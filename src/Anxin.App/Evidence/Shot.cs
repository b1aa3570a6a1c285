namespace Anxin.App.Evidence;

/// <summary>What a photo was asked to show.</summary>
public enum Shot
{
    Overall,
    Damage,
    Label,
    Waybill,
    Other,
}
