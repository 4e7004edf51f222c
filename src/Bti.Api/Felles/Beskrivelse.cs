using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Bti.Api;

/// <summary>The headers an act takes, for the one who describes it.</summary>
/// <param name="Versjon">True when it is done on top of a version the sender has seen.</param>
internal sealed record Kommandohoder(bool Versjon);

/// <summary>What the OpenAPI document says that the types alone do not: ids, codes, headers, and which of the many «Svar» it is.</summary>
internal static class Beskrivelse
{
    internal static void Sett(OpenApiOptions options)
    {
        // The forms of the pages are not for programs.
        options.ShouldInclude = rute => rute.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;

        // The answers are nested in their use cases and share names; without the outer name they would share a schema too.
        options.CreateSchemaReferenceId = type =>
            OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } navn && type.Type.DeclaringType is { } ytre ? $"{ytre.Name}{navn}" : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        _ = options.AddSchemaTransformer((skjema, kontekst, _) =>
        {
            var type = Nullable.GetUnderlyingType(kontekst.JsonTypeInfo.Type) ?? kontekst.JsonTypeInfo.Type;
            if (Json.ErId(type)) (skjema.Type, skjema.Format) = (JsonSchemaType.String, "uuid");
            if (Json.ErKode(type)) (skjema.Type, skjema.Enum) = (JsonSchemaType.String, [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(v => JsonSerializer.SerializeToNode(Enum.ToObject(type, v), type, Json.Strengt)!)]);
            return Task.CompletedTask;
        });
        _ = options.AddOperationTransformer((handling, kontekst, _) =>
        {
            if (kontekst.Description.ActionDescriptor.EndpointMetadata.OfType<Kommandohoder>().FirstOrDefault() is not { } hoder) return Task.CompletedTask;
            handling.Parameters ??= [];
            handling.Parameters.Add(Hode("Idempotency-Key", "Made once for each act; sent again, the act is done once and the answer is the same.", "uuid"));
            if (kontekst.Description.ActionDescriptor.EndpointMetadata.OfType<Filkropp>().FirstOrDefault() is { } fil) handling.RequestBody = Kropp(fil);
            if (hoder.Versjon) handling.Parameters.Add(Hode("If-Match", "The ETag of what the change is made on top of.", null));
            return Task.CompletedTask;
        });
    }

    // Said here and not to the routing, which would answer for us when it is something else.
    private static OpenApiRequestBody Kropp(Filkropp fil) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["multipart/form-data"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string>(fil.Felt) { "fil" },
                    Properties = fil.Felt.Append("fil").ToDictionary(felt => felt, felt => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.String, Format = felt == "fil" ? "binary" : null }),
                },
            },
        },
    };

    private static OpenApiParameter Hode(string navn, string tekst, string? format) => new()
    {
        Name = navn,
        In = ParameterLocation.Header,
        Required = true,
        Description = tekst,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format },
    };
}
