using Bti.Application;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>
/// Lays the document sealed in a folder, for the kommune that has no agreement with Fiks. What is printed is a page of the
/// system, behind the login of the one who sent it: a page in clear in a folder would be read by whoever runs the machine.
/// Delivered only when a person says that she has handed it over.
/// </summary>
internal sealed class Filpost(BarnevernOptions valg, Hvelv hvelv) : IBarnevernspost
{
    private static readonly Postkvittering Ligger = new(Meldingstilstand.SendtPrint);

    public Sendekanal Kanal => Sendekanal.Fil;

    public async Task<Postkvittering> Send(BekymringsmeldingId id, KommuneId kommune, BarnId? barn, string dokument, CancellationToken ct)
    {
        var mappe = Directory.CreateDirectory(Path.Combine(valg.Mappe, kommune.Nummer)).FullName;
        var (ferdig, under) = (Path.Combine(mappe, $"{id.Verdi:N}.forseglet"), Path.Combine(mappe, $"{id.Verdi:N}.{Guid.CreateVersion7():N}"));
        await using (var fil = new FileStream(under, Bare()))
        {
            await fil.WriteAsync(hvelv.Forsegle(dokument, Sted(kommune, id), barn?.Verdi ?? Guid.Empty), ct);
            fil.Flush(flushToDisk: true);
        }

        // Whole or not at all, and the same file however often it is sent.
        File.Move(under, ferdig, overwrite: true);
        return Ligger;
    }

    public Task<Postkvittering?> Spoer(BekymringsmeldingId id, CancellationToken ct) => Task.FromResult<Postkvittering?>(Ligger);

    public Task<IReadOnlyDictionary<BekymringsmeldingId, string>?> Lagret(CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<BekymringsmeldingId, string>?>(null);

    /// <summary>What the file is sealed to.</summary>
    internal static Sted Sted(KommuneId kommune, BekymringsmeldingId id) => new(kommune, "bekymringsmelding", "fil", id.Verdi);

    private static FileStreamOptions Bare()
    {
        var valg = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) valg.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return valg;
    }
}
