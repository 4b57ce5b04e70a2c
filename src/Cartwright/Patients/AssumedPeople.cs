using Cartwright.Protocols;

namespace Cartwright.Patients;

/// <summary>Who the patients are: age in years (log-normal, cut off outside its range), share of women, weight in kg.</summary>
public sealed record AssumedPeople(Spread Age, double YoungestAge, double OldestAge, double Female, Spread Weight)
{
    internal static AssumedPeople Read(Entry entry)
    {
        var years = Figures.In("y");
        var (youngest, oldest) = Figures.Range(entry["age"]["range"], years);
        var age = Spread.Read(entry["age"], years);
        if (age.Median < youngest || age.Median > oldest) entry["age"].Report("the median age lies outside its range");
        return new(age, youngest, oldest, entry["female"].Required(Figures.Share, 0), Spread.Read(entry["weight"], Figures.In("kg")));
    }
}
