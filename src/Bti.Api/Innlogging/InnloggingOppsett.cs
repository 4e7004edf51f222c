using System.ComponentModel.DataAnnotations;

namespace Bti.Api;

/// <summary>Reads who may vouch for those who log in, and refuses to start on a half one.</summary>
internal static class InnloggingOppsett
{
    internal static IServiceCollection AddLeverandoerer(this IServiceCollection services, IConfiguration oppsett, bool utvikling)
    {
        var valg = oppsett.GetSection(InnloggingOptions.Section).Get<InnloggingOptions>() ?? new InnloggingOptions();
        Validator.ValidateObject(valg, new ValidationContext(valg), validateAllProperties: true);
        foreach (var en in valg.Leverandoerer)
        {
            Validator.ValidateObject(en, new ValidationContext(en), validateAllProperties: true);
            if (en.Hemmelighet.Length == 0 && en.Noekkelfil.Length == 0) throw new InvalidOperationException($"Innloggingen {en.Navn} trenger Hemmelighet eller Noekkelfil.");
            if (en is { Gjelder: Bti.Infrastructure.Innloggede.Familie } and not { Kobling: Bti.Infrastructure.Kobling.Foedselsnummer, Maalgruppe: "" })
                throw new InvalidOperationException($"Innloggingen {en.Navn} gjelder familier: da må Kobling være Foedselsnummer, og Maalgruppe være tom.");
            if (!utvikling && !en.Utsteder.StartsWith("https://", StringComparison.Ordinal)) throw new InvalidOperationException($"Utstederen til innloggingen {en.Navn} må ha https.");
        }

        if (valg.Leverandoerer.DistinctBy(l => l.Navn).Count() < valg.Leverandoerer.Count) throw new InvalidOperationException("To innlogginger har samme navn.");
        return services.AddSingleton(valg).AddSingleton(_ => new Leverandoerer(valg, utvikling));
    }
}
