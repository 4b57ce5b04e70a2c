using Cartwright.Numerics.Random;
using Xunit;

namespace Cartwright.Tests.Numerics.Random;

/// <summary>The known answers published with Random123 (D. E. Shaw Research), tests/kat_vectors, lines "philox4x32 10".</summary>
public class Philox4x32Tests
{
    [Theory]
    [InlineData(0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0, 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)]
    public void Gives_the_published_answers(uint a, uint b, uint c, uint d, uint keyA, uint keyB, uint ra, uint rb, uint rc, uint rd) =>
        Assert.Equal(new PhiloxBlock(ra, rb, rc, rd), Philox4x32.At(new(a, b, c, d), keyA, keyB));
}
