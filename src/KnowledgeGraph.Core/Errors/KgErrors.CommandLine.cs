namespace KnowledgeGraph.Core.Errors;

public static partial class KgErrors
{
    public static KgError Defect(Exception exception) => new(
        "KG6000", exception.ToString(), "This is a defect of kg; please report it with what you ran.");

    public static KgError Interrupted() => new(
        "KG6001", "Interrupted.", "Nothing is half done: run the same command again to go on.");

    public static KgError DiskFull(string detail) => new(
        "KG6002", $"The disk is full: {detail}", "Make room and run the same command again; the store is as it was.");

    public static KgError FileSystem(string detail) => new(
        "KG6003", detail, "Check the path and your rights to it.");

    public static KgError ExtractionFailed(string documentId, Exception defect) => new(
        "KG6004",
        $"{documentId}: the extractor failed: {defect.GetType().Name}: {defect.Message}",
        "The document was left out; this is a defect of kg, please report it with the document.");

    public static KgError SettingsMalformed(string path, string reason) => new(
        "KG6010", $"{path}: not JSON: {reason}", "Correct it, or delete it to go back to the defaults.");

    public static KgError SettingUnknown(string path, string name, string known) => new(
        "KG6011", $"{path}: {name}: there is no such setting.", $"The settings are {known}.");

    /// <param name="origin">Where the value stands: <c>--threads</c>, <c>KG_THREADS</c>, <c>kg.json: threads</c>.</param>
    /// <param name="expected">Completes «is not …».</param>
    public static KgError SettingInvalid(string origin, string value, string expected) => new(
        "KG6012", $"{origin}: \"{value}\" is not {expected}.");

    public static KgError ExportNeedsFolder() => new(
        "KG6301", "csv is many files.", "Name a folder for them with --output.");

    public static KgError StoreNotFound(string path) => new(
        "KG6202", $"{path}: no store there.", "Make one with `kg build PATH`, or name another with --store.");

    public static KgError DocumentUnknown(string documentId) => new(
        "KG6201", $"{documentId}: the store has no such document.", "`kg stats --documents` lists the documents.");

    public static KgError GoldNotFound(string path) => new(
        "KG6101", $"{path}: no gold file.", "Give a gold file, or a folder with one .json file a document.");

    public static KgError GoldMalformed(string path, string reason) => new(
        "KG6102", $"{path}: not a gold file: {reason}", "Its form is described in docs/commands.md under eval.");

    public static KgError GraphLineMalformed(string path, int line, string reason) => new(
        "KG6103", $"{path}:{line}: {reason}", "Give a file that `kg export --format jsonl` wrote.");

    public static KgError GateMalformed(string gate) => new(
        "KG6104",
        $"--min {gate}: not a gate.",
        "A gate is FIGURE=LEAST, the least from 0 to 1 and the figure one of entities, relations, mean.entities, mean.relations, quotes, a label or a relation type.");
}
