namespace Bti.Domain;

/// <summary>An id of one kind of row: a version-7 GUID in a type of its own, so that two kinds cannot be mixed up.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Verdi { get; }

    static abstract TSelf Av(Guid verdi);
}

/// <summary>The four-digit kommunenummer, for instance 3447 for Søndre Land. Every row carries one.</summary>
public readonly record struct KommuneId(string Nummer)
{
    public override string ToString() => Nummer;
}

public readonly record struct EnhetId(Guid Verdi) : IId<EnhetId> { public static EnhetId Av(Guid verdi) => new(verdi); public static EnhetId Ny() => new(Guid.CreateVersion7()); }

/// <summary>An employee in one kommune. The same person in two kommuner is two of these with one brukernavn.</summary>
public readonly record struct AnsattId(Guid Verdi) : IId<AnsattId> { public static AnsattId Av(Guid verdi) => new(verdi); public static AnsattId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct BarnId(Guid Verdi) : IId<BarnId> { public static BarnId Av(Guid verdi) => new(verdi); public static BarnId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct ForesattId(Guid Verdi) : IId<ForesattId> { public static ForesattId Av(Guid verdi) => new(verdi); public static ForesattId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct UroId(Guid Verdi) : IId<UroId> { public static UroId Av(Guid verdi) => new(verdi); public static UroId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct ForloepId(Guid Verdi) : IId<ForloepId> { public static ForloepId Av(Guid verdi) => new(verdi); public static ForloepId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct SamtykkeId(Guid Verdi) : IId<SamtykkeId> { public static SamtykkeId Av(Guid verdi) => new(verdi); public static SamtykkeId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct FristId(Guid Verdi) : IId<FristId> { public static FristId Av(Guid verdi) => new(verdi); public static FristId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct VeilederflyttingId(Guid Verdi) : IId<VeilederflyttingId> { public static VeilederflyttingId Av(Guid verdi) => new(verdi); public static VeilederflyttingId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct EnhetsbytteId(Guid Verdi) : IId<EnhetsbytteId> { public static EnhetsbytteId Av(Guid verdi) => new(verdi); public static EnhetsbytteId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct PlanId(Guid Verdi) : IId<PlanId> { public static PlanId Av(Guid verdi) => new(verdi); public static PlanId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct UtsettelseId(Guid Verdi) : IId<UtsettelseId> { public static UtsettelseId Av(Guid verdi) => new(verdi); public static UtsettelseId Ny() => new(Guid.CreateVersion7()); }

/// <summary>Stands in links in mail, so it is 128 random bits and says nothing about when or in which order.</summary>
public readonly record struct VarselId(Guid Verdi) : IId<VarselId> { public static VarselId Av(Guid verdi) => new(verdi); public static VarselId Ny() => new(Tilfeldig.Id()); }

/// <summary>Stands in the Message-ID of a mail, so it is 128 random bits.</summary>
public readonly record struct UtsendingId(Guid Verdi) : IId<UtsendingId> { public static UtsendingId Av(Guid verdi) => new(verdi); public static UtsendingId Ny() => new(Tilfeldig.Id()); }

public readonly record struct LoggkontrollId(Guid Verdi) : IId<LoggkontrollId> { public static LoggkontrollId Av(Guid verdi) => new(verdi); public static LoggkontrollId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct RegisterimportId(Guid Verdi) : IId<RegisterimportId> { public static RegisterimportId Av(Guid verdi) => new(verdi); public static RegisterimportId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct RolletildelingId(Guid Verdi) : IId<RolletildelingId> { public static RolletildelingId Av(Guid verdi) => new(verdi); public static RolletildelingId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct NoedinnsynId(Guid Verdi) : IId<NoedinnsynId> { public static NoedinnsynId Av(Guid verdi) => new(verdi); public static NoedinnsynId Ny() => new(Guid.CreateVersion7()); }

/// <summary>Sealed and sent outside, so it is 128 random bits.</summary>
public readonly record struct BekymringsmeldingId(Guid Verdi) : IId<BekymringsmeldingId> { public static BekymringsmeldingId Av(Guid verdi) => new(verdi); public static BekymringsmeldingId Ny() => new(Tilfeldig.Id()); }

public readonly record struct MeldingsraadId(Guid Verdi) : IId<MeldingsraadId> { public static MeldingsraadId Av(Guid verdi) => new(verdi); public static MeldingsraadId Ny() => new(Tilfeldig.Id()); }

public readonly record struct VedleggId(Guid Verdi) : IId<VedleggId> { public static VedleggId Av(Guid verdi) => new(verdi); public static VedleggId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct MaalId(Guid Verdi) : IId<MaalId> { public static MaalId Av(Guid verdi) => new(verdi); public static MaalId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct TiltakId(Guid Verdi) : IId<TiltakId> { public static TiltakId Av(Guid verdi) => new(verdi); public static TiltakId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct InnleggId(Guid Verdi) : IId<InnleggId> { public static InnleggId Av(Guid verdi) => new(verdi); public static InnleggId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct MoeteId(Guid Verdi) : IId<MoeteId> { public static MoeteId Av(Guid verdi) => new(verdi); public static MoeteId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct EvalueringId(Guid Verdi) : IId<EvalueringId> { public static EvalueringId Av(Guid verdi) => new(verdi); public static EvalueringId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct MoetearenaId(Guid Verdi) : IId<MoetearenaId> { public static MoetearenaId Av(Guid verdi) => new(verdi); public static MoetearenaId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct ArenamoeteId(Guid Verdi) : IId<ArenamoeteId> { public static ArenamoeteId Av(Guid verdi) => new(verdi); public static ArenamoeteId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct DroeftingssakId(Guid Verdi) : IId<DroeftingssakId> { public static DroeftingssakId Av(Guid verdi) => new(verdi); public static DroeftingssakId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct DroeftingsinnleggId(Guid Verdi) : IId<DroeftingsinnleggId> { public static DroeftingsinnleggId Av(Guid verdi) => new(verdi); public static DroeftingsinnleggId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct DroeftingsoppgaveId(Guid Verdi) : IId<DroeftingsoppgaveId> { public static DroeftingsoppgaveId Av(Guid verdi) => new(verdi); public static DroeftingsoppgaveId Ny() => new(Guid.CreateVersion7()); }

public readonly record struct GruppemoeteId(Guid Verdi) : IId<GruppemoeteId> { public static GruppemoeteId Av(Guid verdi) => new(verdi); public static GruppemoeteId Ny() => new(Guid.CreateVersion7()); }

/// <summary>The key of one submission: the same key is carried out once, however often it is sent.</summary>
public readonly record struct Noekkel(Guid Verdi) { public static Noekkel Ny() => new(Guid.CreateVersion7()); }
