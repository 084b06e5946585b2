using ChainHub.Contracts;
using ChainHub.Contracts.Conditions;
using ChainHub.Contracts.Handover;

namespace ChainHub.Conversations.Timeline;

/// <summary>What a story keeps of persons and conditions, in the words of <see cref="StoryTable"/>.</summary>
internal static class Keeping
{
    /// <summary>These persons belong to the household.</summary>
    public static void Live(this FamilyStory story, IEnumerable<(string Person, HouseholdRole Role)> persons)
    {
        foreach (var (person, role) in persons) story.Person(person).Role ??= role;
    }

    /// <summary>It was judged how safe these persons are. An earlier judgement that comes later does not take the place of a later one.</summary>
    public static void Judged(this FamilyStory story, IEnumerable<PersonSafety> persons, StoryStep step)
    {
        foreach (var judged in persons) story.Judged(judged.PersonRef, judged.Safety, step);
    }

    /// <summary>Somebody spoke with these persons.</summary>
    public static void SpokenTo(this FamilyStory story, IEnumerable<string> persons, DateOnly on, StoryStep step)
    {
        foreach (var person in persons) story.SpokenTo(person, on, step.By);
    }

    /// <summary>A family is handed over: with how safe each is, and with the conditions that hold.</summary>
    public static void Offer(this FamilyStory story, HandoverContent content, StoryStep step)
    {
        foreach (var member in content.Household)
        {
            var person = story.Person(member.PersonRef);
            person.Role = member.Role;
            story.Judged(member.PersonRef, member.Safety, step);
            if (member.SpokenToOn is { } on) story.SpokenTo(member.PersonRef, on, member.SpokenToBy ?? step.By);
            else person.NotSpokenTo = member.NotSpokenTo;
        }

        if (content.Conditions is not { } conditions || story.InForce?.Version >= conditions.Version) return;
        story.InForce = new StoryConditions { Version = conditions.Version, Conditions = [.. conditions.Conditions], StandBehind = [step.By], Since = step.At };
    }

    /// <summary>A version is proposed, by who stands behind it.</summary>
    public static void Propose(this FamilyStory story, SafetyConditionsProposed said, StoryStep step) => story.Proposed = new StoryConditions
    {
        Version = said.Version, StandBehind = [step.By],
        Conditions = [.. said.Conditions.Select(condition => new SafetyCondition { Text = condition.Text, WatchedBy = condition.WatchedBy })],
    };

    /// <summary>Another organization stands behind it as well.</summary>
    public static void StandBehind(this FamilyStory story, int version, StoryStep step)
    {
        if (story.Proposed is { } proposed && proposed.Version == version && !proposed.StandBehind.Contains(step.By)) proposed.StandBehind.Add(step.By);
    }

    /// <summary>It is in force, and no other is.</summary>
    public static void PutInForce(this FamilyStory story, int version, StoryStep step)
    {
        if (story.Proposed is not { } proposed || proposed.Version != version) return;
        story.StandBehind(version, step);
        story.InForce = proposed;
        story.InForce.Since = step.At;
        story.Proposed = null;
    }

    private static void Judged(this FamilyStory story, string reference, SafetyStatus safety, StoryStep step)
    {
        var person = story.Person(reference);
        if (person.JudgedAt > step.At) return;
        (person.Safety, person.JudgedAt, person.JudgedBy) = (safety, step.At, step.By);
    }

    private static void SpokenTo(this FamilyStory story, string reference, DateOnly on, string by)
    {
        var person = story.Person(reference);
        if (person.SpokenToOn > on) return;
        (person.SpokenToOn, person.SpokenToBy, person.NotSpokenTo) = (on, by, null);
    }
}
