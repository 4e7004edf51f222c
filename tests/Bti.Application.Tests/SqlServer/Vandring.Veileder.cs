using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Application.Tests;

internal sealed partial class Vandring
{
    private async Task Veilederen()
    {
        var administrator = _folk["petter.aas"];
        var tekst = (await _send.Som(administrator, new VisVeilederarbeid())).Tekst
            .Replace("2025-08\"", "2027-01\"", StringComparison.Ordinal).Replace("\"2025-08-01\"", "\"2027-01-01\"", StringComparison.Ordinal);
        await _send.Som(administrator, new LagreVeilederutkast(tekst, 0, Noekkel.Ny()));
        _ = await _send.Som(administrator, new VisVeilederarbeid());
        await Sagt(Hindre.Versjon, () => _send.Som(administrator, new LagreVeilederutkast(tekst, 7, Noekkel.Ny())));
        _ = await _send.Som(administrator, new PubliserVeileder(1, Noekkel.Ny()));
        _ = await _send.Som(administrator, new VisFlytteplan("2025-08"));
    }

    // What is ordered is carried out by the sweep.
    private async Task Flyttingen(IServiceProvider tjenester)
    {
        var administrator = _folk["petter.aas"];
        _klokke.Still(new DateOnly(2027, 1, 4), minutt: 0);
        _ = await _send.Som(administrator, new VisFlytteplan("2027-01"));
        _ = await _send.Som(administrator, new FlyttForloep("2027-01", null, Noekkel.Ny()));
        Assert.True(await tjenester.GetRequiredService<Sveip>().TilTomt(CancellationToken.None) > 0);
        Assert.Equal(0, (await _send.Som(administrator, new VisFlytteplan())).Sist!.Igjen);
    }
}
