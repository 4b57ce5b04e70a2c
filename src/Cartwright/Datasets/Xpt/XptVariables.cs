using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.Xpt;

/// <summary>A variable as a transport file describes it: the column, its bytes, and where they begin in a row.</summary>
internal sealed record XptVariable(DataColumn Column, int Position, int Bytes);

/// <summary>The descriptions of a dataset's variables (NAMESTR records).</summary>
internal sealed class XptVariables(XptBytes bytes, int start, int size, int count)
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private int row;

    public IReadOnlyList<XptVariable> Read()
    {
        var variables = new List<XptVariable>();
        for (var i = 0; i < count; i++) variables.Add(Read(start + (i * size)));
        return variables;
    }

    private XptVariable Read(int at)
    {
        var (type, length, position) = (bytes.Short(at), bytes.Short(at + 4), bytes.Long(at + 84));
        var name = Name(at + 8);
        if (type is not (1 or 2)) bytes.Refuse(at, $"{name} has type {type}; 1 is a number and 2 a text");
        else if (type == 1 ? length is < 2 or > 8 : length < 1) bytes.Refuse(at + 4, $"{length} is no length of {name}; {(type == 1 ? "a number has 2 to 8 bytes" : "a text has at least one byte")}");
        if (position != row) bytes.Refuse(at + 84, $"{name} begins at byte {position} of a row, and the variable before it ends at {row}");
        row += Math.Max(length, 0);
        if (bytes.Label(at + 16) is not { } label) label = Refused(at + 16, name);
        return new(Column(at, name, label, type == 1, length), position, length);
    }

    private DataColumn Column(int at, string name, string label, bool isNumber, int length) => new(name, label, isNumber ? DataType.Float : DataType.String)
    {
        Length = isNumber ? null : length,
        DisplayFormat = Format(at + 56),
        Transport = new(isNumber ? length : TransportVariable.Usual.Bytes, bytes.Short(at + 68), Format(at + 72)),
    };

    private string Name(int at)
    {
        var name = bytes.Plain(at, XptRecords.LongestName);
        if (name.Length == 0 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '_')) bytes.Refuse(at, $"'{name}' is no name of a variable");
        else if (!names.Add(name)) bytes.Refuse(at, $"the variable {name} is there twice");
        return name;
    }

    // A name with its width and decimals: 8 bytes of text and two numbers of 2 bytes.
    private string Format(int at)
    {
        var (name, width, decimals) = (bytes.Plain(at, 8), bytes.Short(at + 8), bytes.Short(at + 10));
        var format = new SasFormat(name, width, decimals);
        if (SasFormat.Read(format.ToString()) == format) return format.ToString();
        bytes.Refuse(at, $"'{name}' with width {width} and {decimals} decimals is no format");
        return "";
    }

    private string Refused(int at, string name)
    {
        bytes.Refuse(at, $"the label of {name} {bytes.NotText}");
        return "";
    }
}
