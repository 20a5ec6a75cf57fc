namespace Duixian.Web.Hosting;

/// <summary>A HEAD request is a GET whose body stays behind (RFC 9110, 9.3.2); the server drops the body by itself.</summary>
internal static class HeadRequests
{
    /// <summary>Lets an endpoint that answers GET answer HEAD as well. Without this a check of a link meets no endpoint and is sent to sign in.</summary>
    public static void Admit(EndpointBuilder endpoint)
    {
        var methods = endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods;
        if (methods is not null && methods.Contains(HttpMethods.Get) && !methods.Contains(HttpMethods.Head))
            endpoint.Metadata.Add(new HttpMethodMetadata([.. methods, HttpMethods.Head]));
    }
}
