namespace KnowledgeGraph.Core.Errors;

public static partial class KgErrors
{
    /// <param name="explained">The engine's message with line, column and caret; it ends with the remedy.</param>
    public static KgError QueryFailed(string explained) => new("KG5001", explained);

    public static KgError QueryParameter(string argument) => new(
        "KG5002", $"{argument} is not a parameter.", "Write it as name=value; the value may be JSON, anything else is text.");

    public static KgError QueryMissing() => new(
        "KG5003", "There is no query.", "Give it as the argument, or name a file with --file.");

    /// <param name="explained">Which limit was reached, and where.</param>
    /// <param name="option">Of <c>kg query</c>: <c>--max-time</c>.</param>
    public static KgError QueryLimit(string explained, string option) => new("KG5004", explained, $"Narrow the query, or raise the limit with {option}.");
}
