using Cartwright.Cli;
using Xunit;

namespace Cartwright.Tests.Cli;

/// <summary>Tests that listen to the console run alone.</summary>
[CollectionDefinition(nameof(ListensToTheConsole), DisableParallelization = true)]
public sealed class ListensToTheConsole
{
    /// <summary>Runs the program, and hears what it says.</summary>
    internal static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (Console.Out, Console.Error);
        using StringWriter said = new(), complained = new();
        try
        {
            Console.SetOut(said);
            Console.SetError(complained);
            return (Program.Main(arguments), said.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
