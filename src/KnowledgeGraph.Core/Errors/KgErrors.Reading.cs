namespace KnowledgeGraph.Core.Errors;

/// <summary>KG1xxx: reading documents.</summary>
public static partial class KgErrors
{
    public static KgError PathNotFound(string path) =>
        new("KG1001", $"{path} does not exist.", "Check the path; a collection whose folder is gone is taken out with 'kg remove', never by a build.");

    public static KgError NothingToRead(string path) =>
        new("KG1002", $"{path} holds no document that kg reads.", "Readable are .txt, .md, .html, .htm, .jsonl, .csv and .zip; check the folder and the --include and --exclude patterns.");

    public static KgError Unreadable(string path, string cause) =>
        new("KG1003", $"{path} cannot be read: {cause}", "Check the permissions, and that no other program holds the file.");

    public static KgError BinaryFile(string path) =>
        new("KG1004", $"{path} is binary, not text.", "Convert it to text first, or leave it out with --exclude.");

    /// <param name="offset">Of the first byte that cannot be decoded.</param>
    public static KgError Undecodable(string path, string encoding, long offset) =>
        new("KG1005", $"{path} is not valid {encoding}: the byte at offset {offset} cannot be decoded.", "Save the file as UTF-8. Read are UTF-8, UTF-16 and GB18030 (GBK, GB2312).");

    public static KgError TooLarge(string path, long size, long limit) =>
        new("KG1006", $"{path} is larger than a document may be: {size} bytes or more, the limit is {limit}.", "Split it into its articles, for example one a row of a .jsonl file.");

    public static KgError ZipBomb(string path, string detail) =>
        new("KG1007", $"{path} expands beyond the limits for archives: {detail}.", "Unpack it yourself if you trust it, and build the folder.");

    public static KgError ZipEntryEscapes(string path, string entry) =>
        new("KG1008", $"{path} has a member whose name leads out of the archive: {entry}", "The member was left out. Pack the archive again without absolute paths and '..'.");

    public static KgError CorruptZip(string path, string cause) =>
        new("KG1009", $"{path} is damaged or no .zip archive: {cause}", "Fetch or pack the archive again.");

    public static KgError EncryptedZipEntry(string path) =>
        new("KG1010", $"{path} is encrypted.", "Unpack the archive with its password and build the folder.");

    public static KgError DuplicateId(string id) =>
        new("KG1011", $"The id {id} occurs twice.", "The second one was left out. Give every document a name or row id of its own.");

    public static KgError MalformedRow(string path, int line, string cause) =>
        new("KG1012", $"{path}, line {line} is malformed: {cause}", "The row was left out. Correct it and build again.");

    public static KgError MissingColumn(string path, string column, string present) =>
        new("KG1013", $"{path} has no column {column}; it has {present}.", "Name the column that holds the text, for example --text-column body.");

    public static KgError RowWithoutText(string path, int line, string column) =>
        new("KG1014", $"{path}, line {line} has no text in {column}.", "The row was left out.");

    public static KgError UnsupportedFormat(string path) =>
        new("KG1015", $"{path} is in a format that kg does not read.", "Convert it to .txt, .md or .html first.");

    public static KgError EmptyDocument(string path) =>
        new("KG1016", $"{path} is empty.", "It was left out.");
}
