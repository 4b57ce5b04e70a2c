using Shouldly;
using Xunit;

namespace Cartwright.Tests.Protocols;

public class ProtocolFileTests
{
    [Fact]
    public void The_shipped_study_is_as_it_would_be_written()
    {
        File.WriteAllText("/tmp/her2.yaml", ShippedStudies.Written(ShippedStudies.Her2));
        ShippedStudies.Written(ShippedStudies.Her2).ShouldBe(ShippedStudies.Her2Text);
    }
}
