using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Bti.Domain;

namespace Bti.Api;

/// <summary>How the domain's types stand in JSON: ids as text, named values by their code. What comes in is read strictly.</summary>
internal static class Json
{
    internal static readonly JsonSerializerOptions Strengt = Sett(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    internal static JsonSerializerOptions Sett(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new Idfabrikk());
        options.Converters.Add(new Kodefabrikk());
        return options;
    }

    /// <summary>A day as the answers write it.</summary>
    internal static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>True for an id of the domain.</summary>
    internal static bool ErId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    /// <summary>True for a named value of the domain.</summary>
    internal static bool ErKode(Type type) => type.IsEnum && type.Assembly == typeof(Hinder).Assembly;

    private sealed class Idfabrikk : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => ErId(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Idomformer<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class Idomformer<T> : JsonConverter<T> where T : struct, IId<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Av(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Verdi);
    }

    private sealed class Kodefabrikk : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => ErKode(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Kodeomformer<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class Kodeomformer<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } kode && Inndata.ErKode<T>(kode, out var verdi) ? verdi : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Inndata.Kode(value));
    }
}
