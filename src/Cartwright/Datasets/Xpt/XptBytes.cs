using System.Buffers.Binary;
using System.Text;
using Cartwright.Datasets.Csv;
using Cartwright.Units;

namespace Cartwright.Datasets.Xpt;

/// <summary>A transport file in memory, its faults told by byte and by what stands there.</summary>
internal sealed class XptBytes(string file, byte[] bytes, Encoding encoding, FaultList faults)
{
    private static readonly byte[] NextMember = Encoding.ASCII.GetBytes(XptRecords.Member);

    public int Length => bytes.Length;

    public FaultList Faults => faults;

    public ReadOnlySpan<byte> At(int position, int length) => bytes.AsSpan(position, length);

    /// <summary>Text of a header, without the blanks that fill it up.</summary>
    public string Plain(int position, int length) => XptRecords.Plain.GetString(At(position, length)).TrimEnd(' ');

    public int Short(int position) => BinaryPrimitives.ReadInt16BigEndian(At(position, 2));

    public int Long(int position) => BinaryPrimitives.ReadInt32BigEndian(At(position, 4));

    /// <summary>Whether the header of a kind stands here; a fault where it does not.</summary>
    public bool Require(string header, int position, string what)
    {
        if (position + XptRecords.Length > Length) return Refuse(position, $"the file ends where {what} is expected: it is cut off");
        return Is(header, position) || Refuse(position, $"{what} is expected here, and something else stands there");
    }

    public bool Is(string header, int position) =>
        position + XptRecords.Length <= Length && XptRecords.Plain.GetString(At(position, header.Length)) == header;

    /// <summary>Where the next dataset of the file begins, or the file ends.</summary>
    public int NextDataset(int position)
    {
        for (var at = position; at + XptRecords.Length <= Length; at += XptRecords.Length)
            if (At(at, NextMember.Length).SequenceEqual(NextMember)) return at;
        return Length;
    }

    /// <summary>Text in the encoding of the data, without the blanks that fill it up; null where the bytes are none.</summary>
    public string? Text(int position, int length)
    {
        var written = At(position, length).TrimEnd((byte)' ');
        try
        {
            return encoding.GetString(written);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A label; one that was cut in the middle of a character is read to the character before.</summary>
    public string? Label(int position)
    {
        for (var length = XptRecords.LongestLabel; length > XptRecords.LongestLabel - 4; length--)
            if (Text(position, length) is { } label) return label;
        return null;
    }

    public string NotText => $"is not text in {encoding.WebName}; if the file was written in another encoding, say which";

    public bool Refuse(int position, string message)
    {
        faults.Add(new Place(file), $"byte {position + 1:N0} (record {(position / XptRecords.Length) + 1:N0}): {message}");
        return false;
    }
}
