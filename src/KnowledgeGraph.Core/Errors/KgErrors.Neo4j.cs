namespace KnowledgeGraph.Core.Errors;

/// <summary>The Neo4j store: KG42xx.</summary>
public static partial class KgErrors
{
    public static KgError Neo4jAddress(string address, string reason) => new(
        "KG4200", $"{address} is no address of a Neo4j server: {reason}", "Give one like http://localhost:7474 or https://host:7473.");

    public static KgError Neo4jUnreachable(string location, string reason) => new(
        "KG4201", $"{location} does not answer: {reason}",
        "Check that Neo4j runs and that the address is that of its HTTP connector (port 7474, HTTPS 7473; 7687 is Bolt). A command that was under way can simply be run again.");

    public static KgError Neo4jTls(string location, string reason) => new(
        "KG4202", $"{location}: no secure connection: {reason}",
        "Check that the port speaks HTTPS and that this machine trusts the server's certificate.");

    public static KgError Neo4jNotNeo4j(string location, string answer) => new(
        "KG4203", $"{location} is not a Neo4j server: it answers {answer}", "Check the address; it is that of Neo4j's HTTP connector.");

    public static KgError Neo4jTooOld(string location, string version) => new(
        "KG4204", $"{location} is Neo4j {version}; kg needs 5.26 or later", "Upgrade the server to the 5.26 LTS or later.");

    public static KgError Neo4jQueryApiOff(string location) => new(
        "KG4205", $"{location} does not offer the Query API",
        "Let server.http_enabled_modules in neo4j.conf contain QUERY_API_ENDPOINTS and restart the server.");

    public static KgError Neo4jUnauthorized(string location, string user) => new(
        "KG4206", $"{location} refuses the credentials of {user}", "Set NEO4J_USERNAME and NEO4J_PASSWORD (or NEO4J_TOKEN).");

    public static KgError Neo4jCredentialsExpired(string location) => new(
        "KG4207", $"{location}: the password has expired", "Change it first: ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new', in the system database.");

    public static KgError Neo4jDatabaseUnknown(string location, string database) => new(
        "KG4208", $"{location} has no database {database}", "Name another with --database; SHOW DATABASES lists them.");

    public static KgError Neo4jForbidden(string location, string message) => new(
        "KG4209", $"{location} does not let this user do that: {message}", "Building needs a user who may write, create indexes and constraints.");

    public static KgError Neo4jReadOnly(string location, string message) => new(
        "KG4210", $"{location} takes no writes: {message}", "Make the database writable and run the command again.");

    public static KgError Neo4jLoginsLimited(string location) => new(
        "KG4211", $"{location} locked the user after too many wrong passwords", "Wait some seconds, and check NEO4J_PASSWORD.");

    public static KgError Neo4jStoreTooNew(string location, int found, int known) => new(
        "KG4212", $"{location} has schema version {found}; this kg knows versions up to {known}", "Install a newer kg.");

    public static KgError Neo4jBusy(string location, string message) => new(
        "KG4213", $"{location} could not do it, however often it was asked: {message}",
        "Run the command again; it goes on where it stopped.");

    public static KgError Neo4jRefusedByConstraint(string location, string message) => new(
        "KG4214", $"{location}: a constraint refuses what the documents say: {message}",
        "Drop the constraint, or keep the graph in a database of its own.");

    public static KgError Neo4jIncomplete(string location, string what, long written, long planned) => new(
        "KG4215", $"{location} counted {written} where {planned} were planned ({what}); the change is not complete",
        "Somebody else may have changed the graph meanwhile: run the command again.");

    public static KgError Neo4jAnswer(string location, string reason) => new(
        "KG4216", $"{location} gave an answer that cannot be read: {reason}", "Check that no proxy changes the server's answers.");

    public static KgError Neo4jSchemaRefused(string location, string statement, string message) => new(
        "KG4217", $"{location}: the schema could not be created: {message} ({statement})",
        "Remove what stands in the way, or keep the graph in a database of its own.");

    public static KgError Neo4jFailed(string location, string code, string message) => new(
        "KG4218", $"{location}: {message} ({code})", "The server's log says more.");

    public static KgError Neo4jNeeded(string store) => new(
        "KG4219", $"{store} is a file; only a Neo4j store has a schema to show", "Name a server with --store http://HOST:7474.");

    public static KgError Neo4jQueryRefused(string code, string message) => new(
        "KG5201", $"{message} ({code})");
}
