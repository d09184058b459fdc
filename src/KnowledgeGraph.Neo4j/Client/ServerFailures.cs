using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Neo4j.Client;

/// <summary>Says of a failure what a user can do about it.</summary>
internal static class ServerFailures
{
    public static KgException Describe(QueryApiException failure, Neo4jStoreOptions options, string location)
    {
        var message = failure.Message;
        var error = failure.Kind switch
        {
            FailureKind.Tls => KgErrors.Neo4jTls(location, message),
            FailureKind.Unreachable or FailureKind.Connection => KgErrors.Neo4jUnreachable(location, message),
            FailureKind.Timeout or FailureKind.Overload => KgErrors.Neo4jBusy(location, message),
            FailureKind.Malformed => KgErrors.Neo4jAnswer(location, message),
            _ => DescribeCode(failure, options, location),
        };
        return new KgException(error, failure);
    }

    private static KgError DescribeCode(QueryApiException failure, Neo4jStoreOptions options, string location)
    {
        var message = failure.Message;
        return failure.Code switch
        {
            "Neo.ClientError.Security.Unauthorized" => KgErrors.Neo4jUnauthorized(location, options.Credentials.User),
            "Neo.ClientError.Security.CredentialsExpired" => KgErrors.Neo4jCredentialsExpired(location),
            "Neo.ClientError.Security.AuthenticationRateLimit" => KgErrors.Neo4jLoginsLimited(location),
            "Neo.ClientError.Security.Forbidden" => message.Contains("password", StringComparison.OrdinalIgnoreCase)
                && message.Contains("change", StringComparison.OrdinalIgnoreCase)
                    ? KgErrors.Neo4jCredentialsExpired(location)
                    : KgErrors.Neo4jForbidden(location, message),
            "Neo.ClientError.Database.DatabaseNotFound" => KgErrors.Neo4jDatabaseUnknown(location, options.Database),
            "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" or "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase"
                => KgErrors.Neo4jReadOnly(location, message),
            "Neo.ClientError.Schema.ConstraintValidationFailed" => KgErrors.Neo4jRefusedByConstraint(location, message),
            _ when failure.Code.StartsWith("Neo.ClientError.Statement.", StringComparison.Ordinal) => KgErrors.Neo4jQueryRefused(failure.Code, message),
            _ when failure.IsTransient => KgErrors.Neo4jBusy(location, message),
            _ => KgErrors.Neo4jFailed(location, failure.Code, message),
        };
    }
}
