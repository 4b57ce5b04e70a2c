using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>What holds beside for methods that allow cleared states to act back on the coupled ones.</summary>
public abstract class FeedbackLaws<TMethod> : Measured<TMethod> where TMethod : struct, IMethod
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Converges_with_its_order_where_states_drive_one_another(bool embedded) =>
        Order<Kaps<Lane1>, Kaps<Dual<Lane1>>, Kaps<Nodes<Lane1>>>([3], Kaps<Lane1>.At, embedded);

    [Fact]
    public void The_error_of_two_infusions_follows_the_tolerance()
    {
        static double[] Exact(double days)
        {
            (double From, double To, double Rate)[] infusions = [(1, 1.5, 100), (4, 6, 30)];
            double[] sum = [0, 0, 0];
            foreach (var (from, to, rate) in infusions)
            {
                var (began, ended) = (TwoCompartments<Lane1>.Infused(days - from, 1.2, 0.7, 0.4), TwoCompartments<Lane1>.Infused(days - to, 1.2, 0.7, 0.4));
                if (days >= from && days < to) sum[0] += rate;
                sum[1] += rate * (began.Central - ended.Central);
                sum[2] += rate * (began.Peripheral - ended.Peripheral);
            }
            return sum;
        }
        Follows<TwoCompartments<Lane1>, TwoCompartments<Dual<Lane1>>, TwoCompartments<Nodes<Lane1>>>([1.2, 0.7, 0.4], [0, 1.2, 2, 5, 8, 12], Exact,
            new(1, 0, 100), new(1.5, 0, -100), new(4, 0, 30), new(6, 0, -30));
    }

    [Fact]
    public void A_killed_population_is_never_negative_beyond_the_tolerance() =>
        Prop.ForAll(Rates(2), rates =>
        {
            double[] days = [0, .. Enumerable.Range(1, 60).Select(i => i * 0.5)];
            var seen = new Course(rates, [1, 20], days, exact: false).SolvedBy<TMethod, Killed<Lane1>, Killed<Dual<Lane1>>, Killed<Nodes<Lane1>>>(Tolerance.Of(2, 1e-6, 1e-9)).Seen;
            seen.Zip(days.Skip(1), (state, day) => Distance(state, Killed<Lane1>.At(day, rates[0], rates[1], 1, 20))).Max().ShouldBeLessThan(1e-4);
            seen.ShouldAllBe(state => state[0] > -1e-7 && state[1] > -1e-7);
        }).Check(Runs);
}

public class DormandPrinceFeedbackTests : FeedbackLaws<DormandPrince>;

public class KennedyCarpenterFeedbackTests : FeedbackLaws<KennedyCarpenter>;

public class RodasFeedbackTests : FeedbackLaws<Rodas>;
