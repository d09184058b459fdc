namespace KnowledgeGraph.Core.Errors;

public static partial class KgErrors
{
    public static KgError ServeNeedsToken(string address) => new(
        "KG6401",
        $"{address} can be reached from other machines, and KG_SERVE_TOKEN is not set.",
        "Set it to a secret that clients show as their password or bearer token, such as `openssl rand -hex 16` prints; or listen on localhost.");

    public static KgError ServeAddress(string address, string reason) => new(
        "KG6402", $"{address}: cannot listen there: {reason}", "Name another address or port with --listen; port 0 takes any that is free.");

    public static KgError ServeTokenTooShort(int least) => new(
        "KG6403", $"KG_SERVE_TOKEN is shorter than {least} characters.", "Take a longer one, such as `openssl rand -hex 16` prints.");

    public static KgError ServeWhat(string option) => new("KG6405", "Nothing says what to serve.", $"Give {option}.");

    public static KgError ServeServer(string location) => new(
        "KG6404", $"{location} is a server already.", "kg serve answers from the embedded store: name its file with --store.");
}
