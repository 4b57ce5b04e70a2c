using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>Each lane's own time and step; also read and written lane by lane.</summary>
internal sealed class Clock<T> where T : struct, ILane<T>
{
    private readonly T[] lanes = new T[6];

    /// <summary>Now, days.</summary>
    public ref T Time => ref lanes[0];

    /// <summary>The step that error control proposes, days.</summary>
    public ref T Proposed => ref lanes[1];

    /// <summary>Where the step must end, days: the next exact visit.</summary>
    public ref T Limit => ref lanes[2];

    /// <summary>The logarithm of the last accepted step's error.</summary>
    public ref T LastError => ref lanes[3];

    /// <summary>The next visit of either kind, days.</summary>
    public ref T Due => ref lanes[4];

    /// <summary>Steps made for the patient in the lane.</summary>
    public ref T Steps => ref lanes[5];

    /// <summary>Sets a lane to a time, as for a patient just admitted or dosed: with a fresh first step.</summary>
    public void Restart(int lane, double days, double firstStep)
    {
        Write(lane, 0, days);
        Write(lane, 1, firstStep);
        Write(lane, 3, 0);
    }

    /// <summary>Sets a lane's next visits.</summary>
    public void Expect(int lane, double due, double limit)
    {
        Write(lane, 4, due);
        Write(lane, 2, limit);
    }

    /// <summary>Starts a lane's count of steps.</summary>
    public void CountFromZero(int lane) => Write(lane, 5, 0);

    private void Write(int lane, int row, double value) => Step<T>.Flat(lanes.AsSpan(row, 1))[lane] = value;
}
