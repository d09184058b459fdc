namespace KnowledgeGraph.Core.Errors;

public static partial class KgErrors
{
    public static KgError ShellCommandUnknown(string name) => new("KG6501", $"There is no command {name}.", ":help lists the commands.");

    /// <param name="expected">Completes «needs …».</param>
    public static KgError ShellCommandArgument(string name, string expected) => new("KG6502", $"{name} needs {expected}.", ":help lists the commands.");
}
