using Cartwright.Analysis.Response;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Survival;

/// <summary>A subject's dated course together with the response of the disease: what times to event are derived from.</summary>
public sealed record SubjectOutcome(StudyCourse Course, SubjectResponse Response)
{
    /// <summary>The subject.</summary>
    public string Subject => Course.Subject;

    /// <summary>The day that times count from, or null for a subject who never came so far.</summary>
    public DateOnly? DayOf(SurvivalOrigin origin) => origin switch
    {
        SurvivalOrigin.Enrolment => Course.Enrolment,
        SurvivalOrigin.Conditioning => Course.Conditioning,
        _ => Course.Infusion,
    };

    internal LeftOut NeverReached(SurvivalOrigin origin) => new(Subject, origin switch
    {
        SurvivalOrigin.Enrolment => "no date of consent",
        SurvivalOrigin.Conditioning => "never conditioned",
        _ => "never infused",
    });
}
