using System.CommandLine;
using Cartwright.Models;

namespace Cartwright.Cli;

/// <summary><c>cartwright models kimmel-2021</c></summary>
internal static class ModelsCommand
{
    public static Command Create()
    {
        var key = new Argument<string?>("model") { Description = "A model, for its full table. Default: all models in short.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");

        var command = new Command("models", "The published models: parameters with units, values, variability and source.\n\nExample: cartwright models kimmel-2021") { key, format };
        command.SetAction(arguments =>
        {
            var (output, json) = (arguments.InvocationConfiguration.Output, arguments.GetValue(format) == "json");
            if (arguments.GetValue(key) is { } wanted)
            {
                var model = Require(wanted);
                if (json) output.WriteLine(ModelsJson.Of(model));
                else ModelText.Write(model, output);
            }
            else if (json) output.WriteLine(ModelsJson.Of(ModelLibrary.All));
            else ModelText.Write(ModelLibrary.All, output);
            return 0;
        });
        return command;
    }

    /// <summary>The model of this key.</summary>
    /// <exception cref="WrongUsageException">There is none.</exception>
    internal static PublishedModel Require(string key) =>
        ModelLibrary.Find(key) ?? throw new WrongUsageException($"'{key}' is no model of the library; there are {string.Join(", ", ModelLibrary.All.Select(m => m.Key))}");
}
