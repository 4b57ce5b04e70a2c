using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Sdtm;

public class LargeFileTests
{
    private const string Header = "STUDYID,DOMAIN,USUBJID\n";

    [Fact]
    public void A_file_of_200_MB_is_refused_before_its_end()
    {
        var text = new EndlessText(Header, $"T,DM,T-{new string('1', 800_000)}\n", 200_000_000);
        SdtmFiles.Read(name => name == "dm.csv" ? text : null).Faults[^1].Message.ShouldContain("more than 100 million characters");
        text.Given.ShouldBeLessThan(CsvLimits.LongestFile + 1_000_000);
    }

    [Fact]
    public void A_file_whose_size_is_known_is_refused_before_its_first_character()
    {
        var stream = new UnreadableStream(CsvLimits.LongestFile + 1);
        SdtmFiles.Read(name => name == "dm.csv" ? new StreamReader(stream) : null).Faults.ShouldHaveSingleItem().ToString().ShouldStartWith("dm.csv: the file has more than 100 million");
    }

    [Fact]
    public void A_file_of_nothing_but_faults_is_not_read_to_its_end()
    {
        var text = new EndlessText(Header, "T,DM,T-01\n", 50_000_000);
        SdtmFiles.Read(name => name == "dm.csv" ? text : null).Faults.Count.ShouldBe(201);
        text.Given.ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void A_line_of_2_MB_is_refused()
    {
        var text = new EndlessText(Header, "T,DM,T-01 ", 50_000_000);
        SdtmFiles.Read(name => name == "dm.csv" ? text : null).Faults.ShouldHaveSingleItem().Message.ShouldContain("line");
        text.Given.ShouldBeLessThan(2_000_000);
    }

    [Fact]
    public void A_quotation_mark_left_open_does_not_swallow_a_large_file()
    {
        var text = new EndlessText(Header, "T,DM,T-01\n", 50_000_000, "T,DM,\"T-01\n");
        SdtmFiles.Read(name => name == "dm.csv" ? text : null).Faults.ShouldHaveSingleItem().Where.ToString().ShouldBe("dm.csv:2");
        text.Given.ShouldBeLessThan(5_000_000);
    }

    /// <summary>A stream that has a length and fails when anybody reads from it.</summary>
    private sealed class UnreadableStream(long length) : MemoryStream
    {
        public override long Length => length;

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("read");

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("read");
    }

    /// <summary>A text made while it is read: start, then the same piece over and over until the length is reached.</summary>
    private sealed class EndlessText(string start, string piece, long length, string second = "") : TextReader
    {
        private readonly string start = start + second;

        public long Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            if (Given >= length) return 0;
            var rest = Given < start.Length ? start.AsSpan((int)Given) : piece.AsSpan((int)((Given - start.Length) % piece.Length));
            var given = Math.Min(count, rest.Length);
            rest[..given].CopyTo(buffer.AsSpan(index));
            Given += given;
            return given;
        }
    }
}
