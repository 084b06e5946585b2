using ChainHub.Conversations.Agreements;

namespace ChainHub.Node.Agreements;

/// <summary>What is wrong only when agreements are seen beside each other. A mistake is put where the later of the two says it.</summary>
internal static class BesideEachOther
{
    public static void Check(IReadOnlyList<WrittenAgreement> all)
    {
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var earlier in all.Take(i))
            {
                Versions(earlier, all[i]);
                Organizations(earlier, all[i]);
            }
        }
    }

    private static void Versions(WrittenAgreement earlier, WrittenAgreement later)
    {
        var (one, other) = (earlier.Agreement, later.Agreement);
        var sameCode = one.Code == other.Code;
        if (sameCode && one.Version == other.Version)
            later.Mistakes.Add(later.Validity, $"Version {other.Version} of '{other.Code}' is in {earlier.File} already.", "Give this one another version, or remove it.");
        if (!Overlap(one, other)) return;
        if (sameCode)
            later.Mistakes.Add(later.Validity, $"It holds on days on which version {one.Version} of '{one.Code}' ({earlier.File}) holds too.", "Let one end with 'valid-until' on the day before the other begins.");
        else
            foreach (var pair in later.Links.Keys.Where(earlier.Links.ContainsKey))
                later.Mistakes.Add(later.Links[pair], $"'{pair.Item1}' and '{pair.Item2}' are linked by '{one.Code}' ({earlier.File}) on the same days, so it is not sure whose terms run.", "Keep one of the two links.");
    }

    private static void Organizations(WrittenAgreement earlier, WrittenAgreement later)
    {
        foreach (var participant in later.Agreement.Participants)
        {
            void Mistake(string problem, string remedy) => later.Mistakes.Add(later.Participants[participant.Code], $"{problem} in {earlier.File}.", remedy);

            var sameDays = Overlap(earlier.Agreement, later.Agreement);
            foreach (var known in earlier.Agreement.Participants)
            {
                if (known.Code == participant.Code && known.Oin != participant.Oin)
                    Mistake($"'{known.Code}' has another OIN", "An organization has one OIN: correct the wrong one.");
                if (known.Code == participant.Code && known.Kind != participant.Kind)
                    Mistake($"'{known.Code}' is another kind of organization", "An organization is one kind: correct the wrong one.");
                if (sameDays && known.Code == participant.Code && !SameHours(known, participant))
                    Mistake($"'{known.Code}' has other office hours or another on-call on the same days", "An organization is open at the same hours for everybody: correct the wrong one.");
                if (known.Code == participant.Code && known.Successor is { } one && participant.Successor is { } other && one != other)
                    Mistake($"'{known.Code}' has another successor, or from another day", "One organization takes its place, on one day: correct the wrong one.");
                if (known.Code != participant.Code && known.Oin == participant.Oin)
                    Mistake($"This OIN is that of '{known.Code}'", "Every organization has its own OIN, and one code everywhere: check both.");
            }
        }
    }

    private static bool SameHours(Participant one, Participant other) =>
        one.OnCall == other.OnCall && (one.Office is null) == (other.Office is null)
        && (one.Office is null || ((one.Office.From, one.Office.Until) == (other.Office!.From, other.Office.Until) && one.Office.Days.SetEquals(other.Office.Days)));

    private static bool Overlap(Agreement one, Agreement other) =>
        one.ValidFrom <= (other.ValidUntil ?? DateOnly.MaxValue) && other.ValidFrom <= (one.ValidUntil ?? DateOnly.MaxValue);
}
