using System.Globalization;

namespace Cartwright.Numerics;

/// <summary>A number, or the reason there is none. Never NaN.</summary>
public abstract record Estimate
{
    private Estimate() { }

    /// <summary>A finite number.</summary>
    public sealed record Value : Estimate
    {
        /// <summary>Holds a finite number; anything else is a contract broken by the caller.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite.</exception>
        public Value(double number)
        {
            if (!double.IsFinite(number)) throw new ArgumentOutOfRangeException(nameof(number), number, "An estimate is finite or says why there is none.");
            Number = number;
        }

        /// <summary>The number itself.</summary>
        public double Number { get; }

        /// <inheritdoc />
        public override string ToString() => Number.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>No number, and why, in words for a table's footnote.</summary>
    public sealed record NotCalculable(string Because) : Estimate
    {
        /// <inheritdoc />
        public override string ToString() => $"NC: {Because}";
    }

    /// <summary>A plain number is an estimate.</summary>
    public static implicit operator Estimate(double number) => new Value(number);

    /// <summary>No number, for this reason.</summary>
    public static Estimate None(string because) => new NotCalculable(because);

    /// <summary>Continues with the number; a reason for its absence passes on to every dependant.</summary>
    public Estimate Then(Func<double, Estimate> next) => this is Value v ? next(v.Number) : this;

    /// <summary>The number, or null where there is none.</summary>
    public double? OrNull => this is Value v ? v.Number : null;

    /// <summary>Why there is no number, or null where there is one.</summary>
    public string? Reason => this is NotCalculable n ? n.Because : null;
}
