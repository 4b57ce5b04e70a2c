using System.CommandLine;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary>Reads the arguments, calls the command, and turns what went wrong into an exit code: 0 done, 1 faulty input, 2 wrong usage.</summary>
internal static class Program
{
    private const int Faulty = 1, WronglyUsed = 2;

    public static int Main(string[] arguments)
    {
        if (!Console.IsOutputRedirected) Console.OutputEncoding = System.Text.Encoding.UTF8;
        var parsed = Commands().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) Console.Error.WriteLine($"cartwright: {error.Message}");
            Console.Error.WriteLine($"cartwright: see '{Usage(parsed)} --help'");
            return WronglyUsed;
        }
        return Carefully(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }

    private static RootCommand Commands() => new("Rehearses CAR-T cell therapy trials, and analyses them. For research use; not medical advice.")
    {
        ImportCommand.Create(), ExportCommand.Create(), CheckCommand.Create(), ConstructCommand.Create(), DesignCommand.Create(), CalendarCommand.Create(),
        RehearseCommand.Create(), CompareCommand.Create(), WorthCommand.Create(), SimulateCommand.Create(), EligibleCommand.Create(), StressCommand.Create(), AnalyseCommand.Create(), DecideCommand.Create(), ModelsCommand.Create(), CurvesCommand.Create(), LawsCommand.Create(), CapacityCommand.Create(), CatalogueCommand.Create(), ValidateCommand.Create(),
    };

    private static int Told(IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults) Console.Error.WriteLine(fault);
        Console.Error.WriteLine($"cartwright: {faults.Count} {(faults.Count == 1 ? "fault" : "faults")}; nothing was computed.");
        return Faulty;
    }

    private static string Usage(ParseResult parsed) => Named(parsed.CommandResult);

    private static string Named(System.CommandLine.Parsing.CommandResult result) =>
        result.Parent is System.CommandLine.Parsing.CommandResult above ? $"{Named(above)} {result.Command.Name}" : "cartwright";

    private static int Carefully(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (FaultyInputException faulty)
        {
            return Told(faulty.Faults);
        }
        // Several threads may meet the same fault of an input, or one fault each.
        catch (AggregateException several) when (several.Flatten().InnerExceptions.All(e => e is FaultyInputException))
        {
            return Told([.. several.Flatten().InnerExceptions.SelectMany(e => ((FaultyInputException)e).Faults).Distinct()]);
        }
        catch (WrongUsageException wrong)
        {
            Console.Error.WriteLine($"cartwright: {wrong.Message}");
            return WronglyUsed;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or KeyNotFoundException or NullReferenceException or ArithmeticException or IndexOutOfRangeException)
        {
            Console.Error.WriteLine($"cartwright: a defect of Cartwright, not of its input: {e.GetType().Name}: {e.Message} Nothing was written.");
            return Faulty;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"cartwright: {e.Message}");
            return Faulty;
        }
    }
}

/// <summary>The command was used wrongly; the message says what to do instead.</summary>
internal sealed class WrongUsageException(string message) : Exception(message);
