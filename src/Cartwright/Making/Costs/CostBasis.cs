using Cartwright.Units;

namespace Cartwright.Making.Costs;

/// <summary>What a product is said to cost: the price of an approved one, or the costs of its process.</summary>
public abstract record CostBasis
{
    private CostBasis() { }

    /// <summary>The price of one dose of an approved product, as <c>catalogue/prices.csv</c> has it (Table II of the review); paid for who is treated.</summary>
    /// <param name="Product">The product's name there.</param>
    /// <param name="Where">Where the file names it.</param>
    public sealed record Price(string Product, Place Where) : CostBasis;

    /// <summary>Stated costs of each part of a process; none is a default. Labour is the first driver of the review (D4:95).</summary>
    /// <param name="Currency">ISO 4217 code.</param>
    /// <param name="Collection">Of one leukapheresis; 0 for a product made in the body.</param>
    /// <param name="LabourPerDay">Of one product on its device, per day of the process.</param>
    /// <param name="FacilityPerDay">Of the GMP facility and the device, per day that the device is kept.</param>
    /// <param name="Materials">GMP-grade materials of one product started.</param>
    /// <param name="Test">Release testing of one product made.</param>
    /// <param name="Shipment">One way.</param>
    /// <param name="CrossBorder">What a border adds to one way.</param>
    public sealed record Process(string Currency, double Collection, double LabourPerDay, double FacilityPerDay, double Materials, double Test, double Shipment, double CrossBorder) : CostBasis
    {
        /// <summary>One product that is started.</summary>
        public double OfRun(MakingProcess process) => process.Profile.IsExVivo ? LabourPerDay * process.Profile.Days + FacilityPerDay * process.DeviceDays + Materials : Materials;

        /// <summary>One way of one product.</summary>
        public double OfOneWay(MakingProcess process) => Shipment + (process.CrossBorderDays > 0 ? CrossBorder : 0);

        /// <summary>What was spent on one journey, as far as it went: a run that was started is paid in full.</summary>
        public double Of(Journey journey, MakingProcess process)
        {
            // In the body: the dose and its way are paid when it is given.
            if (!process.Profile.IsExVivo) return journey.End == Milestone.Treated ? OfRun(process) + OfOneWay(process) : 0;
            return Collection + OfOneWay(process) + (journey.Has(Milestone.Started) ? OfRun(process) : 0) + (journey.Has(Milestone.Made) ? Test : 0) + (journey.Has(Milestone.Released) ? OfOneWay(process) : 0);
        }
    }
}
