namespace KnowledgeGraph.Core.Errors;

public static partial class KgErrors
{
    public static KgError NameModelCorrupt(string path, string reason) => new(
        "KG2101",
        $"The name model {path} is damaged: {reason}.",
        "Install kg again, or train the model anew with tools/TaggerTrainer.");

    public static KgError NameModelVersion(string path, int found, int supported) => new(
        "KG2102",
        $"The name model {path} has version {found}; this program reads version {supported}.",
        found > supported
            ? "Use a newer kg, or the model that came with this one."
            : "Train the model anew with this version's tools/TaggerTrainer.");
}
