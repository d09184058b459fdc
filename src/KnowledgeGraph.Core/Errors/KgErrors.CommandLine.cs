namespace KnowledgeGraph.Core.Errors;

public static partial class KgErrors
{
    public static KgError Interrupted() => new(
        "KG6001", "Interrupted.", "Nothing is half done: run the same command again to go on.");

    public static KgError DiskFull(string detail) => new(
        "KG6002", $"The disk is full: {detail}", "Make room and run the same command again; the store is as it was.");

    public static KgError FileSystem(string detail) => new(
        "KG6003", detail, "Check the path and your rights to it.");

    public static KgError GoldNotFound(string path) => new(
        "KG6101", $"{path}: no gold file.", "Give a gold file, or a folder with one .json file a document.");

    public static KgError GoldMalformed(string path, string reason) => new(
        "KG6102", $"{path}: not a gold file: {reason}", "Its form is described in docs/commands.md under eval.");

    public static KgError GraphLineMalformed(string path, int line, string reason) => new(
        "KG6103", $"{path}:{line}: {reason}", "Give a file that `kg export --format jsonl` wrote.");

    public static KgError GateMalformed(string gate) => new(
        "KG6104",
        $"--min {gate}: not a gate.",
        "A gate is FIGURE=F1, the F1 from 0 to 1 and the figure one of entities, relations, mean.entities, mean.relations, a label or a relation type.");
}
