using Spectre.Console;

namespace Cartwright.Cli;

/// <summary>A progress bar on a terminal; silence when the output is piped.</summary>
internal static class ProgressLine
{
    /// <summary>Runs a piece of work that reports each of so many steps.</summary>
    public static T While<T>(string what, int steps, Func<Action, T> work)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected) return work(() => { });
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(what, maxValue: steps);
                return work(() => task.Increment(1));
            });
    }
}
