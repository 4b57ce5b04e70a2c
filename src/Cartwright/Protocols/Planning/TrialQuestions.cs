namespace Cartwright.Protocols.Planning;

/// <summary>Asks every question that a trial must have answered before it can be carried out, in the order of its conduct.</summary>
internal static class TrialQuestions
{
    public static TrialPlan Close(Protocol protocol, Answers answers)
    {
        var levels = DoseQuestions.Levels(protocol, answers);
        var variant = DesignQuestions.Variant(protocol, answers);
        var (rule, design) = (DesignQuestions.Rule(protocol), DesignQuestions.Settings(protocol, levels.Count, answers));
        var arm = SingleArmQuestions.Rule(protocol, answers);
        var cap = DesignQuestions.Cap(protocol, answers);
        var conditioning = DesignQuestions.ConditioningStart(protocol, answers);
        var window = DesignQuestions.DltWindow(protocol, answers);
        DesignQuestions.Fratricide(protocol, answers);
        DesignQuestions.SamplingTimes(protocol, answers);
        var toxicity = RuleQuestions.DoseLimitingToxicity(protocol, answers);
        var conventions = ConventionQuestions.Conventions(protocol, answers);
        var visits = VisitQuestions.Visits(protocol, answers, conventions.Day, conditioning, window);
        var response = RuleQuestions.Response(protocol, answers);
        SingleArmQuestions.AskForAssessments(protocol, visits, response.Criteria, answers);
        var survival = SurvivalQuestions.Survival(protocol, answers);
        var release = RuleQuestions.CytokineRelease(protocol, answers);
        var kinetics = KineticsQuestions.Kinetics(protocol, answers);
        var ctcae = RuleQuestions.CtcaeVersion(protocol, answers);
        var screening = RuleQuestions.Screening(protocol, answers);
        var ranges = RuleQuestions.VitalSignRanges(protocol, answers);
        var cytokines = ConventionQuestions.Cytokines(protocol, answers);
        var precision = RuleQuestions.Precision(protocol, answers);
        var (safety, interest) = (SafetyQuestions.Safety(protocol, answers), SafetyQuestions.Interest(protocol, answers));
        var (followUp, specification) = (SafetyQuestions.FollowUp(protocol, answers), SafetyQuestions.Specification(protocol, answers));
        var systems = ConventionQuestions.Systems(protocol, answers);
        return new TrialPlan(
            protocol.Study.Id, protocol.Product.Name.Value, levels, variant, protocol.Design.Enrolment?.Value.Cap, cap, conditioning, window, toxicity,
            visits, response, release, conventions, cytokines, precision, protocol.Endpoints, answers.InForce)
        {
            ProductAliases = [.. protocol.Product.Aliases.Select(a => a.Value)],
            Registry = protocol.Study.Registry?.Value,
            Rule = rule,
            Design = design,
            SingleArm = arm,
            Survival = survival,
            IsRandomised = protocol.Design is { Allocation.Value: Allocation.Randomized, Arms.Value: > 1 },
            CtcaeVersion = ctcae,
            Screening = screening,
            VitalSignRanges = ranges,
            IsConditioned = !DesignQuestions.IsWithout(protocol),
            Kinetics = kinetics,
            SystemOrder = systems,
            IsIntratumoral = protocol.Product.Route?.Value == "intratumoral",
            IsDonorDerived = protocol.Product.CellSource?.Value == "allogeneic",
            Safety = safety,
            FollowUp = followUp,
            Interest = interest,
            Specification = specification,
        };
    }
}
