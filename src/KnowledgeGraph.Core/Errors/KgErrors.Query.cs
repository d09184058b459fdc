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

    /// <param name="line">From 1.</param>
    public static KgError QueryHeader(string query, int line, string reason) => new(
        "KG5010", $"{query}, line {line}: {reason}.", "docs/catalogue.md describes the header of a query's file.");

    /// <param name="nearest">Names that may be meant; may be empty.</param>
    public static KgError QueryUnknown(string name, IReadOnlyList<string> nearest) => new(
        "KG5011",
        $"The catalogue has no query {name}.{(nearest.Count > 0 ? $" Did you mean {string.Join(" or ", nearest)}?" : "")}",
        "`kg queries` lists them; Cypher text goes in quotation marks.");

    /// <param name="parameters">A sentence that lists what there is.</param>
    public static KgError QueryParameterUnknown(string query, string name, string parameters) => new(
        "KG5012", $"{query} has no parameter ${name}.", parameters);

    /// <param name="type">As a header names it.</param>
    public static KgError QueryParameterType(string name, string value, string type) => new(
        "KG5013", $"${name}: {value} is no {type}.", $"Give it as -p {name}=VALUE, or in JSON with --parameters.");

    public static KgError QueryParameterMissing(string query, string name, string type) => new(
        "KG5014", $"{query} needs ${name}, a {type}.", $"Give it as -p {name}=VALUE, or in JSON with --parameters.");

    public static KgError QueryParametersFile(string path, string reason) => new(
        "KG5015", $"{path}: no JSON object of parameters: {reason}", "Write it as {\"name\": value}.");

    public static KgError QueryTwice() => new(
        "KG5016", "A query is given twice, by --file and as the argument.", "Leave one of them out.");
}
