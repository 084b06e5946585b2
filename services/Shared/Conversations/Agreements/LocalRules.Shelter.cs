namespace ChainHub.Conversations.Agreements;

// Terms of a place in a shelter.
public static partial class LocalRules
{
    /// <summary>A regular place after an emergency bed or another roof, counted from the first night (D34).</summary>
    public const string EmergencyBed = "D34";

    /// <summary>The shelter judges the danger: the region's measure of the norm's "at once, the same day" (D35).</summary>
    public const string ShelterDanger = "shelter-danger";

    /// <summary>The shelter finds a place.</summary>
    public const string ShelterPlace = "shelter-place";

    /// <summary>Those who flee are taken in, counted from the day on which there is a place.</summary>
    public const string ShelterAdmission = "shelter-admission";

    /// <summary>The shelter arranges the contact with a school.</summary>
    public const string ShelterSchool = "shelter-school";

    /// <summary>Look whether those who left a shelter without notice are safe.</summary>
    public const string ShelterLeaving = "shelter-leaving";
}
