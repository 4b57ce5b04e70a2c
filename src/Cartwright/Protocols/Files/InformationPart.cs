using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>The part <c>information</c>: what a product page tells beside any trial.</summary>
internal static class InformationPart
{
    public static ProductInformation Read(Entry entry, Statements statements)
    {
        var read = new ProductInformation(
            statements.Many(entry["events"], Event), statements.Many(entry["precautions"], Precaution), statements.Many(entry["claims"], Claim), statements.Texts(entry["assessments"]));
        return read.IsEmpty ? ProductInformation.None : read;
    }

    private static ExpectedEvent Event(Entry entry) => new(
        entry["term"].RequiredText() ?? "", entry["wording"].RequiredText() ?? "", entry["serious"].Optional(text => Words.Read(text, Words.YesNo)) ?? false,
        entry["above"].Optional(Amounts.Share));

    private static Precaution Precaution(Entry entry) => new(
        entry["kind"].Required(text => Words.Read(text, Words.Precautions), PrecautionKind.StayNear), entry["wording"].RequiredText() ?? "",
        entry["atLeast"].Optional(Amounts.Positive("d")), entry["above"].Optional(Temperature.Read));

    private static Claim Claim(Entry entry)
    {
        var claim = new Claim(entry["about"].RequiredText() ?? "", entry["wording"].RequiredText() ?? "", entry["above"].Optional(Amounts.Share),
            entry["events"].Optional(text => Amounts.Count(text, 0)), entry["subjects"].Optional(text => Amounts.Count(text, 1)));
        if (claim.Events > claim.Subjects) entry["events"].Report($"{claim.Events} of {claim.Subjects} subjects");
        return claim;
    }

    public static List<YamlPage.Line> Write(ProductInformation information)
    {
        List<YamlPage.Line> lines = [];
        lines.AddMany("events", information.Events, Event);
        lines.AddMany("precautions", information.Precautions, Precaution);
        lines.AddMany("claims", information.Claims, Claim);
        lines.Add("assessments", information.Assessments);
        return lines;
    }

    private static List<YamlPage.Line> Event(ExpectedEvent expected)
    {
        List<YamlPage.Line> lines = [new("term", YamlPage.Text(expected.Term)), new("wording", YamlPage.Text(expected.Wording))];
        if (expected.Serious) lines.Add(new("serious", YamlPage.Plain(Words.For(Words.YesNo, true))));
        if (expected.Above is { } above) lines.Add(new("above", YamlPage.Plain(Amounts.Written(above))));
        return lines;
    }

    private static List<YamlPage.Line> Precaution(Precaution precaution)
    {
        List<YamlPage.Line> lines = [new("kind", YamlPage.Plain(Words.For(Words.Precautions, precaution.Kind))), new("wording", YamlPage.Text(precaution.Wording))];
        if (precaution.AtLeast is { } span) lines.Add(new("atLeast", YamlPage.Plain(Amounts.Written(span, "d"))));
        if (precaution.Above is { } above) lines.Add(new("above", YamlPage.Plain(Amounts.Written(above))));
        return lines;
    }

    private static List<YamlPage.Line> Claim(Claim claim)
    {
        List<YamlPage.Line> lines = [new("about", YamlPage.Text(claim.About)), new("wording", YamlPage.Text(claim.Wording))];
        if (claim.Above is { } above) lines.Add(new("above", YamlPage.Plain(Amounts.Written(above))));
        if (claim.Events is { } events) lines.Add(new("events", YamlPage.Number(events)));
        if (claim.Subjects is { } subjects) lines.Add(new("subjects", YamlPage.Number(subjects)));
        return lines;
    }
}
