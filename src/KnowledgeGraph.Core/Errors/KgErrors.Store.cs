namespace KnowledgeGraph.Core.Errors;

/// <summary>Stores: KG4xxx; up to KG4099 what all stores share, then the embedded store's.</summary>
public static partial class KgErrors
{
    public static KgError RecordUnreadable(string documentId, string reason) => new(
        "KG4005", $"the stored record of {documentId} cannot be read: {reason}",
        "Build again with --rebuild, which reads every document anew.");

    public static KgError LeaseHeld(string location, string holder, string until) => new(
        "KG4010", $"{location} is being written by {holder} (until {until} at the latest)",
        "Wait until it is done and run the command again.");

    public static KgError LeaseLost(string location, string holder) => new(
        "KG4011", $"the lease on {location} was lost to {holder}; nothing more was written",
        "Run the command again.");

    public static KgError StoreMoved(string location) => new(
        "KG4012", $"{location} was changed by somebody else since this change was planned",
        "Run the command again.");

    public static KgError ReceiptDiffers(string location, string counted, string planned) => new(
        "KG4013", $"{location} counted {counted} where {planned} was planned",
        "See what differs with kg verify, and put it right with kg build --repair.");

    public static KgError CollectionHasOtherRoot(string name, string known, string given) => new(
        "KG4020", $"collection {name} is the folder {known}, not {given}",
        "Give the second folder a name of its own with --collection.");

    public static KgError StoreNotDatabase(string path) => new(
        "KG4101", $"{path} is not a kg store", "Name another file with --store.");

    public static KgError StoreTooNew(string path, int found, int known) => new(
        "KG4102", $"{path} has schema version {found}; this kg knows versions up to {known}", "Install a newer kg.");

    public static KgError StoreCorrupted(string path, string detail) => new(
        "KG4103", $"{path} is damaged: {detail}", "Restore it from a copy, or delete it and build again.");

    public static KgError StoreDiskFull(string path) => new(
        "KG4104", $"no room left on the disk of {path}", "Make room and run the command again; the store is as it was.");

    public static KgError StoreReadOnly(string path) => new(
        "KG4105", $"{path} cannot be written", "Make the file and its folder writable, or name another file with --store.");

    public static KgError StoreUnreachable(string path, string reason) => new(
        "KG4106", $"{path} cannot be opened: {reason}", "Check the path and its permissions.");
}
