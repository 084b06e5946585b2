namespace ChainHub.Mutation.Tests;

/// <summary>One guard, dedup, term or check of each kind, taken out.</summary>
internal static class Mutations
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("A sequence number that was used is accepted again", "Engine/Turn.cs",
            "if (channel.Knows(sequence))", "if (false)", "Messages.A_message_comes_twice"),
        new("A duplicate is handled again", "Engine/ConversationEngine.cs",
            "if (loaded.Verdict == InboxVerdict.Duplicate) return new Decision(Outcome.Duplicate, new UnitOfWork());", "",
            "Messages.A_message_comes_twice"),
        new("Oversight that is on offer is offered to a second organization", "Steps/Step.Oversight.cs",
            "other != Incoming.ConversationId", "other == Guid.Empty", "Messages.What_may_not_be_said_is_refused_and_changes_nothing"),
        new("An incomplete offer is not refused", "Kinds/Handover/Complete.cs",
            "if (lacks.Count == 0) return;", "if (lacks.Count >= 0) return;", "AcuteDanger.Nothing_incomplete_holds_it_up"),
        new("The term to answer an offer does not run at its sender, another does", "Kinds/Handover/SenderActs.cs",
            "handover.ReplyBy = step.Watch(handover, LocalRules.AnswerHandover", "handover.ReplyBy = step.Watch(handover, LocalRules.FirstContact",
            "Handovers.A_late_answer"),
        new("Acute danger is nobody's task", "Overlays/AcuteOverlay.cs",
            "step.OpenTask(HolderOf(step, conversation), TaskKind.ActOnAcuteDanger, LocalRules.AcuteAction);", "",
            "AcuteDanger.Acute_danger_lies_over_every_state"),
        new("Conditions that nobody endorsed are put in force", "Kinds/Conditions/ConditionsTable.cs",
            "!context.Saga.NeedsBoth && context.Message.Version == context.Saga.Proposed", "context.Message.Version == context.Saga.Proposed",
            "SafetyConditions.Both_stand_behind_one_version"),
        new("The service ends while a child is unheard", "Kinds/Conditions/ConditionsActs.cs",
            "if (unheard.Count > 0)", "if (false)", "SafetyConditions.Every_child_is_spoken_to"),
        new("A report is assessed before anybody looked for acute danger", "Kinds/Report/ReportIntake.cs",
            """.Refuse("Look first whether there is acute danger (report.triaged); then assess.")""", ".TakeNote().TransitionTo(Assessing)",
            "Reports.A_report_comes_in"),
        new("The five working days of an assessment do not run", "Kinds/Report/ReportActs.cs",
            "step.OpenTask(report, TaskKind.AssessSafety, LocalRules.Assess, report.ReceivedAt);", "", "Reports.A_report_comes_in"),
        new("An informant is told what a reporter is told", "Kinds/Report/ReportActs.cs",
            "if (part == ReporterPart.Informant)", "if (false)", "Reports.What_a_reporter_learns_and_what_nobody_learns_of_a_reporter"),
        new("Nobody notices that no one sees the family", "Kinds/Monitoring/MonitoringActs.cs",
            "if (oversight.Terms.All(term => term.Rule != LocalRules.Silence)) step.Watch(oversight, LocalRules.Silence);", "",
            "Monitors.Veilig_Thuis_looks_again"),
        new("Somebody who does not hold a case closes it", "Overlays/CaseClosing.cs",
            "if (oversight.Holder != step.Self.Code)", "if (false)", "Families.A_team_works_with_a_family"),
    ];
}
