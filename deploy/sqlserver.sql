IF OBJECT_ID(N'[bti_migrasjon]') IS NULL
BEGIN
    CREATE TABLE [bti_migrasjon] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK_bti_migrasjon] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [aarsrapport] (
        [kommune] varchar(4) NOT NULL,
        [aar] int NOT NULL,
        [tilstanden] nvarchar(max) NULL,
        [planen] nvarchar(max) NULL,
        [medvirkning] nvarchar(max) NULL,
        [videre] nvarchar(max) NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_aarsrapport] PRIMARY KEY ([kommune], [aar])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [barn] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [navn] varbinary(max) NOT NULL,
        [fnr] varbinary(max) NULL,
        [fnr_indeks] varbinary(16) NULL,
        [foedt] date NOT NULL,
        [enhet] uniqueidentifier NULL,
        [enhet_til] date NULL,
        [gruppe] nvarchar(40) NULL,
        [slettet] datetimeoffset NULL,
        [adressebeskyttelse] varchar(40) NOT NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_barn] PRIMARY KEY ([kommune], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [bekymringsmelding] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [klokke] uniqueidentifier NOT NULL,
        [melder] uniqueidentifier NOT NULL,
        [enhet] uniqueidentifier NOT NULL,
        [barn] uniqueidentifier NULL,
        [gjelder_leder] bit NOT NULL,
        [innhold] varbinary(max) NOT NULL,
        [dokument] varbinary(max) NULL,
        [hash] varchar(64) NULL,
        [tilstand] varchar(40) NOT NULL,
        [skrevet] datetimeoffset NOT NULL,
        [bedt_om_raad] datetimeoffset NULL,
        [sendt] datetimeoffset NULL,
        [sendinger] int NOT NULL,
        [akseptert] datetimeoffset NULL,
        [levert] datetimeoffset NULL,
        [overlevert_til] varbinary(max) NULL,
        [savnet] datetimeoffset NULL,
        [alarm_gitt] bit NOT NULL,
        [alarmer] int NOT NULL,
        [klokketrinn] int NOT NULL,
        [tilbakemelding] date NULL,
        [undersoekes] bit NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_bekymringsmelding] PRIMARY KEY ([kommune], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [datanoekkel] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [innpakket] varbinary(60) NULL,
        [hovednoekkel] int NOT NULL,
        CONSTRAINT [PK_datanoekkel] PRIMARY KEY ([kommune], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [demotid] (
        [kommune] varchar(4) NOT NULL,
        [dager] int NOT NULL,
        CONSTRAINT [PK_demotid] PRIMARY KEY ([kommune])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [hendelse] (
        [kommune] varchar(4) NOT NULL,
        [rekke] uniqueidentifier NOT NULL,
        [nr] int NOT NULL,
        [innhold] nvarchar(max) NOT NULL,
        [av] uniqueidentifier NOT NULL,
        [tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_hendelse] PRIMARY KEY ([kommune], [rekke], [nr])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [innsynskjede] (
        [kommune] varchar(4) NOT NULL,
        [loepenr] bigint NOT NULL,
        [hash] varbinary(32) NOT NULL,
        CONSTRAINT [PK_innsynskjede] PRIMARY KEY ([kommune])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [innsynslogg] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [tid] datetimeoffset NOT NULL,
        [ansatt] uniqueidentifier NOT NULL,
        [rolle] varchar(40) NOT NULL,
        [enhet] uniqueidentifier NOT NULL,
        [handling] varchar(40) NOT NULL,
        [slag] varchar(40) NOT NULL,
        [ressurs] uniqueidentifier NOT NULL,
        [barn] uniqueidentifier NULL,
        [tillatt] bit NOT NULL,
        [regel] nvarchar(80) NOT NULL,
        [hash] varbinary(32) NULL,
        [loepenr] bigint NULL,
        CONSTRAINT [PK_innsynslogg] PRIMARY KEY ([kommune], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [kjeksnoekkel] (
        [id] uniqueidentifier NOT NULL,
        [xml] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_kjeksnoekkel] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [kommune] (
        [id] varchar(4) NOT NULL,
        [navn] nvarchar(100) NOT NULL,
        CONSTRAINT [PK_kommune] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [kvittering] (
        [kommune] varchar(4) NOT NULL,
        [ansatt] uniqueidentifier NOT NULL,
        [noekkel] uniqueidentifier NOT NULL,
        [innhold] varbinary(32) NOT NULL,
        [svar] nvarchar(max) NOT NULL,
        [tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_kvittering] PRIMARY KEY ([kommune], [ansatt], [noekkel])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [loggkontrolluke] (
        [kommune] varchar(4) NOT NULL,
        [uke] date NOT NULL,
        [oppslag] int NOT NULL,
        CONSTRAINT [PK_loggkontrolluke] PRIMARY KEY ([kommune], [uke])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [meldingsraad] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [melding] uniqueidentifier NOT NULL,
        [av] uniqueidentifier NOT NULL,
        [tid] datetimeoffset NOT NULL,
        [tekst] varbinary(max) NOT NULL,
        CONSTRAINT [PK_meldingsraad] PRIMARY KEY ([kommune], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [oekt] (
        [id] varbinary(32) NOT NULL,
        [kommune] varchar(4) NULL,
        [ansatt] uniqueidentifier NULL,
        [leverandoer] nvarchar(40) NOT NULL,
        [sub] nvarchar(200) NULL,
        [sid] nvarchar(200) NULL,
        [nettleser] nvarchar(60) NOT NULL,
        [fra] datetimeoffset NOT NULL,
        [sist_brukt] datetimeoffset NOT NULL,
        [til] datetimeoffset NOT NULL,
        [slutter] datetimeoffset NOT NULL,
        [innhold] varbinary(max) NOT NULL,
        CONSTRAINT [PK_oekt] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [oversiktsbilde] (
        [kommune] varchar(4) NOT NULL,
        [periode] varchar(6) NOT NULL,
        [frosset] datetimeoffset NOT NULL,
        [innhold] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_oversiktsbilde] PRIMARY KEY ([kommune], [periode])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [registerimport] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [slag] varchar(40) NOT NULL,
        [er_hele] bit NOT NULL,
        [lastet_opp_av] uniqueidentifier NOT NULL,
        [lastet_opp] datetimeoffset NOT NULL,
        [fil] varbinary(max) NULL,
        [utfoert] varbinary(max) NULL,
        [status] varchar(40) NOT NULL,
        [nye] int NOT NULL,
        [endrede] int NOT NULL,
        [avsluttede] int NOT NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_registerimport] PRIMARY KEY ([kommune], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [utkast] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [ansatt] uniqueidentifier NOT NULL,
        [skjema] nvarchar(120) NOT NULL,
        [barn] uniqueidentifier NULL,
        [noekkel] uniqueidentifier NOT NULL,
        [innhold] varbinary(max) NOT NULL,
        [lagret] datetimeoffset NOT NULL,
        CONSTRAINT [PK_utkast] PRIMARY KEY ([kommune], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [utsending] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [mottaker] uniqueidentifier NOT NULL,
        [dag] date NOT NULL,
        [nr] int NOT NULL,
        [antall] int NOT NULL,
        [haster] int NOT NULL,
        [lagd] datetimeoffset NOT NULL,
        [tilstand] varchar(40) NOT NULL,
        [sendt] datetimeoffset NULL,
        CONSTRAINT [PK_utsending] PRIMARY KEY ([kommune], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [varselvalg] (
        [kommune] varchar(4) NOT NULL,
        [ansatt] uniqueidentifier NOT NULL,
        [takt] varchar(40) NOT NULL,
        [klokkeslett] time NOT NULL,
        CONSTRAINT [PK_varselvalg] PRIMARY KEY ([kommune], [ansatt])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [veilederflytting] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [til] varchar(40) NOT NULL,
        [kart] varchar(200) NOT NULL,
        [bestilt_av] uniqueidentifier NOT NULL,
        [bestilt] datetimeoffset NOT NULL,
        [ferdig] datetimeoffset NULL,
        [nektet] int NOT NULL,
        CONSTRAINT [PK_veilederflytting] PRIMARY KEY ([kommune], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [veilederutkast] (
        [kommune] varchar(4) NOT NULL,
        [tekst] nvarchar(max) NOT NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_veilederutkast] PRIMARY KEY ([kommune])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [veilederversjon] (
        [kommune] varchar(4) NOT NULL,
        [versjon] varchar(40) NOT NULL,
        [navn] nvarchar(100) NOT NULL,
        [gjelder_fra] date NOT NULL,
        [tekst] nvarchar(max) NOT NULL,
        [publisert_av] uniqueidentifier NULL,
        [publisert] datetimeoffset NOT NULL,
        CONSTRAINT [PK_veilederversjon] PRIMARY KEY ([kommune], [versjon])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [vekking] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [slag] varchar(40) NOT NULL,
        [naar] datetimeoffset NULL,
        [laant_av] uniqueidentifier NULL,
        [forsoek] int NOT NULL,
        [feil] nvarchar(200) NULL,
        CONSTRAINT [PK_vekking] PRIMARY KEY ([kommune], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [barneplass] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [barn] uniqueidentifier NOT NULL,
        [enhet] uniqueidentifier NOT NULL,
        [gruppe] nvarchar(40) NULL,
        [til] date NOT NULL,
        CONSTRAINT [PK_barneplass] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_barneplass_barn_kommune_barn] FOREIGN KEY ([kommune], [barn]) REFERENCES [barn] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [begrensning] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [barn] uniqueidentifier NOT NULL,
        [foresatt] uniqueidentifier NOT NULL,
        [grunn] varbinary(max) NOT NULL,
        [satt_av] uniqueidentifier NOT NULL,
        [satt] datetimeoffset NOT NULL,
        [opphevet] datetimeoffset NULL,
        [opphevet_av] uniqueidentifier NULL,
        [opphevet_fordi] varbinary(max) NULL,
        CONSTRAINT [PK_begrensning] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_begrensning_barn_kommune_barn] FOREIGN KEY ([kommune], [barn]) REFERENCES [barn] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [foresatt] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [barn] uniqueidentifier NOT NULL,
        [navn] varbinary(max) NOT NULL,
        [relasjon] nvarchar(40) NOT NULL,
        [foreldreansvar] bit NOT NULL,
        [fnr] varbinary(max) NULL,
        [fnr_indeks] varbinary(16) NULL,
        [adressebeskyttelse] varchar(40) NOT NULL,
        [telefon] varbinary(max) NULL,
        [epost] varbinary(max) NULL,
        [til] date NULL,
        CONSTRAINT [PK_foresatt] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_foresatt_barn_kommune_barn] FOREIGN KEY ([kommune], [barn]) REFERENCES [barn] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [forloep] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [plan] varchar(40) NOT NULL,
        [barn] uniqueidentifier NOT NULL,
        [enhet] uniqueidentifier NOT NULL,
        [overgang_fra] uniqueidentifier NULL,
        [loggen_venter] bit NOT NULL,
        [veileder_versjon] nvarchar(40) NOT NULL,
        [fra_uro] uniqueidentifier NOT NULL,
        [oppsto] date NOT NULL,
        [startet] date NOT NULL,
        [barnet_foedt] date NULL,
        [ungdommen_svarte] date NULL,
        [nivaa] int NOT NULL,
        [nivaaet_startet] date NOT NULL,
        [stafettholder] uniqueidentifier NOT NULL,
        [stafettholder_varer] date NULL,
        [tilbudt_til] uniqueidentifier NULL,
        [stedfortreder] uniqueidentifier NULL,
        [stedfortreder_til] date NULL,
        [logg] varchar(40) NOT NULL,
        [samtykke] varchar(40) NOT NULL,
        [samtykket_varer] date NULL,
        [sist_evaluert] date NULL,
        [barnet_hoert] date NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        [neste_frist] date NULL,
        [antall_hendelser] int NOT NULL,
        [er_aapent] bit NOT NULL,
        CONSTRAINT [PK_forloep] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_forloep_barn_kommune_barn] FOREIGN KEY ([kommune], [barn]) REFERENCES [barn] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [inhabil] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [barn] uniqueidentifier NOT NULL,
        [ansatt] uniqueidentifier NOT NULL,
        [fra] date NOT NULL,
        [til] date NULL,
        [grunn] varbinary(max) NOT NULL,
        [meldt_av] uniqueidentifier NOT NULL,
        [meldt] datetimeoffset NOT NULL,
        [opphevet] datetimeoffset NULL,
        [opphevet_av] uniqueidentifier NULL,
        CONSTRAINT [PK_inhabil] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_inhabil_barn_kommune_barn] FOREIGN KEY ([kommune], [barn]) REFERENCES [barn] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [noedinnsyn] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [ansatt] uniqueidentifier NOT NULL,
        [enhet] uniqueidentifier NOT NULL,
        [barn] uniqueidentifier NOT NULL,
        [grunn] varchar(40) NOT NULL,
        [begrunnelse] varbinary(max) NOT NULL,
        [fra] datetimeoffset NOT NULL,
        [til] datetimeoffset NOT NULL,
        [dag] date NOT NULL,
        [nr] int NOT NULL,
        [kontrollfrist] date NOT NULL,
        [vurdering] varbinary(max) NULL,
        [var_noedvendig] bit NULL,
        [kontrollert_av] uniqueidentifier NULL,
        [kontrollert] datetimeoffset NULL,
        CONSTRAINT [PK_noedinnsyn] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_noedinnsyn_barn_kommune_barn] FOREIGN KEY ([kommune], [barn]) REFERENCES [barn] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [sletting] (
        [kommune] varchar(4) NOT NULL,
        [barn] uniqueidentifier NOT NULL,
        [enhet] uniqueidentifier NOT NULL,
        [grunn] varchar(40) NOT NULL,
        [arkivkvittering] varchar(40) NOT NULL,
        [bedt_av] uniqueidentifier NOT NULL,
        [bedt] datetimeoffset NOT NULL,
        [godkjent_av] uniqueidentifier NULL,
        [godkjent] datetimeoffset NULL,
        CONSTRAINT [PK_sletting] PRIMARY KEY ([kommune], [barn]),
        CONSTRAINT [FK_sletting_barn_kommune_barn] FOREIGN KEY ([kommune], [barn]) REFERENCES [barn] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [uro] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [eier] uniqueidentifier NOT NULL,
        [enhet] uniqueidentifier NOT NULL,
        [veileder_versjon] nvarchar(40) NOT NULL,
        [oppsto] date NOT NULL,
        [skrevet] date NOT NULL,
        [gjelder] varchar(40) NOT NULL,
        [barn] uniqueidentifier NULL,
        [skrevet_navn] varbinary(max) NULL,
        [sett_og_hoert] varbinary(max) NOT NULL,
        [tolkning] varbinary(max) NULL,
        [delt_tid] datetimeoffset NULL,
        [delt_med] uniqueidentifier NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        [neste_frist] date NULL,
        [antall_hendelser] int NOT NULL,
        [er_aapent] bit NOT NULL,
        CONSTRAINT [PK_uro] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_uro_barn_kommune_barn] FOREIGN KEY ([kommune], [barn]) REFERENCES [barn] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [enhet] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [kode] nvarchar(80) NOT NULL,
        [navn] nvarchar(200) NOT NULL,
        [slag] varchar(40) NOT NULL,
        [slutt] date NULL,
        CONSTRAINT [PK_enhet] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_enhet_kommune_kommune] FOREIGN KEY ([kommune]) REFERENCES [kommune] ([id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [aktoer] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [forloep] uniqueidentifier NOT NULL,
        [ansatt] uniqueidentifier NOT NULL,
        [tjeneste] nvarchar(40) NOT NULL,
        [fra] datetimeoffset NOT NULL,
        [varer] date NOT NULL,
        [grunnlag] varchar(40) NOT NULL,
        [begrunnelse] varbinary(max) NULL,
        [omfang] varchar(120) NULL,
        [til] datetimeoffset NULL,
        [sitter_i_gruppa] bit NOT NULL,
        CONSTRAINT [PK_aktoer] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_aktoer_forloep_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [forloep] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [ansvarsgruppe] (
        [forloep_kommune] varchar(4) NOT NULL,
        [forloep_id] uniqueidentifier NOT NULL,
        [koordinator] uniqueidentifier NOT NULL,
        [er_barnekoordinator] bit NOT NULL,
        [uker] int NOT NULL,
        CONSTRAINT [PK_ansvarsgruppe] PRIMARY KEY ([forloep_kommune], [forloep_id]),
        CONSTRAINT [FK_ansvarsgruppe_forloep_forloep_kommune_forloep_id] FOREIGN KEY ([forloep_kommune], [forloep_id]) REFERENCES [forloep] ([kommune], [id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [avslutning] (
        [forloep_kommune] varchar(4) NOT NULL,
        [forloep_id] uniqueidentifier NOT NULL,
        [grunn] varchar(40) NOT NULL,
        [notat] varbinary(max) NOT NULL,
        [dag] date NOT NULL,
        [av] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_avslutning] PRIMARY KEY ([forloep_kommune], [forloep_id]),
        CONSTRAINT [FK_avslutning_forloep_forloep_kommune_forloep_id] FOREIGN KEY ([forloep_kommune], [forloep_id]) REFERENCES [forloep] ([kommune], [id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [gruppemoete] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [forloep] uniqueidentifier NOT NULL,
        [innkalt_av] uniqueidentifier NOT NULL,
        [dag] date NOT NULL,
        [klokka] time NOT NULL,
        [minutter] int NOT NULL,
        [sted] nvarchar(300) NOT NULL,
        [er_avlyst] bit NOT NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_gruppemoete] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_gruppemoete_forloep_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [forloep] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [holder] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [forloep] uniqueidentifier NOT NULL,
        [ansatt] uniqueidentifier NOT NULL,
        [fra] datetimeoffset NOT NULL,
        [til] datetimeoffset NULL,
        CONSTRAINT [PK_holder] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_holder_forloep_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [forloep] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [individuell_plan] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [forloep] uniqueidentifier NOT NULL,
        [tilbudt] date NOT NULL,
        [av] uniqueidentifier NOT NULL,
        [besvart] date NULL,
        [akseptert] bit NULL,
        [familiens_ord] varbinary(max) NULL,
        [hvor] varbinary(max) NULL,
        [besvart_av] uniqueidentifier NULL,
        CONSTRAINT [PK_individuell_plan] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_individuell_plan_forloep_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [forloep] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [samtykke] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [forloep] uniqueidentifier NOT NULL,
        [barn] uniqueidentifier NOT NULL,
        [gitt_av] uniqueidentifier NULL,
        [til] nvarchar(40) NOT NULL,
        [ja] bit NOT NULL,
        [maate] varchar(40) NOT NULL,
        [omfang] varchar(120) NOT NULL,
        [tidligere] bit NOT NULL,
        [vitne] varbinary(max) NULL,
        [spraak] varbinary(max) NULL,
        [tolk] bit NOT NULL,
        [forstaatt] varbinary(max) NULL,
        [fra] date NOT NULL,
        [varer] date NOT NULL,
        [registrert_av] uniqueidentifier NOT NULL,
        [registrert] datetimeoffset NOT NULL,
        [trukket] date NULL,
        [avloest] date NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_samtykke] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_samtykke_forloep_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [forloep] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [stafettlogg] (
        [kommune] varchar(4) NOT NULL,
        [forloep] uniqueidentifier NOT NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_stafettlogg] PRIMARY KEY ([kommune], [forloep]),
        CONSTRAINT [FK_stafettlogg_forloep_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [forloep] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [avklaring] (
        [uro_kommune] varchar(4) NOT NULL,
        [uro_id] uniqueidentifier NOT NULL,
        [til] int NULL,
        [begrunnelse] varbinary(max) NOT NULL,
        [av] uniqueidentifier NOT NULL,
        [dag] date NOT NULL,
        [forloep] uniqueidentifier NULL,
        CONSTRAINT [PK_avklaring] PRIMARY KEY ([uro_kommune], [uro_id]),
        CONSTRAINT [FK_avklaring_uro_uro_kommune_uro_id] FOREIGN KEY ([uro_kommune], [uro_id]) REFERENCES [uro] ([kommune], [id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [frist] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [uro] uniqueidentifier NULL,
        [forloep] uniqueidentifier NULL,
        [navn] varchar(40) NOT NULL,
        [gjelder] nvarchar(40) NULL,
        [tekst] nvarchar(300) NOT NULL,
        [dag] date NOT NULL,
        [forfaller] datetimeoffset NOT NULL,
        [ansvarlig] varchar(40) NOT NULL,
        [aapnet] date NOT NULL,
        [regnet_fra] date NULL,
        [stige] nvarchar(40) NOT NULL,
        [trinn] int NOT NULL,
        [vekkes] date NULL,
        [status] varchar(40) NOT NULL,
        [ferdig] datetimeoffset NULL,
        CONSTRAINT [PK_frist] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_frist_forloep_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [forloep] ([kommune], [id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_frist_uro_kommune_uro] FOREIGN KEY ([kommune], [uro]) REFERENCES [uro] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [undringssamtale] (
        [uro_kommune] varchar(4) NOT NULL,
        [uro_id] uniqueidentifier NOT NULL,
        [dag] date NOT NULL,
        [ikke_holdt_fordi] varbinary(max) NULL,
        [foresatte_sa] varbinary(max) NULL,
        [barnet_sa] varbinary(max) NULL,
        [avtalt] varbinary(max) NULL,
        CONSTRAINT [PK_undringssamtale] PRIMARY KEY ([uro_kommune], [uro_id]),
        CONSTRAINT [FK_undringssamtale_uro_uro_kommune_uro_id] FOREIGN KEY ([uro_kommune], [uro_id]) REFERENCES [uro] ([kommune], [id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [uroskjema] (
        [uro_kommune] varchar(4) NOT NULL,
        [uro_id] uniqueidentifier NOT NULL,
        [hvis_ingen_gjoer_noe] varbinary(max) NULL,
        [styrker] varbinary(max) NULL,
        [foerste_ord] varbinary(max) NULL,
        [redd_for] varbinary(max) NULL,
        [kan_tilby] varbinary(max) NULL,
        [sone] int NULL,
        CONSTRAINT [PK_uroskjema] PRIMARY KEY ([uro_kommune], [uro_id]),
        CONSTRAINT [FK_uroskjema_uro_uro_kommune_uro_id] FOREIGN KEY ([uro_kommune], [uro_id]) REFERENCES [uro] ([kommune], [id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [utsettelse] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [forloep] uniqueidentifier NULL,
        [uro] uniqueidentifier NULL,
        [frist] uniqueidentifier NOT NULL,
        [navn] varchar(40) NOT NULL,
        [utsettelsesslag] varchar(40) NOT NULL,
        [fra] date NOT NULL,
        [til] date NOT NULL,
        [grunn] varbinary(max) NOT NULL,
        [bedt_av] uniqueidentifier NOT NULL,
        [bedt] datetimeoffset NOT NULL,
        [innvilget] bit NULL,
        [besvart_av] uniqueidentifier NULL,
        CONSTRAINT [PK_utsettelse] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_utsettelse_forloep_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [forloep] ([kommune], [id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_utsettelse_uro_kommune_uro] FOREIGN KEY ([kommune], [uro]) REFERENCES [uro] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [ansatt] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [brukernavn] nvarchar(80) NOT NULL,
        [navn] nvarchar(200) NOT NULL,
        [rolle] varchar(40) NOT NULL,
        [enhet] uniqueidentifier NOT NULL,
        [tjeneste] nvarchar(40) NOT NULL,
        [sluttet] date NULL,
        [epost] nvarchar(254) NULL,
        [fnr_indeks] varbinary(16) NULL,
        CONSTRAINT [PK_ansatt] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_ansatt_enhet_kommune_enhet] FOREIGN KEY ([kommune], [enhet]) REFERENCES [enhet] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [enhetsbytte] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [barn] uniqueidentifier NOT NULL,
        [fra] uniqueidentifier NOT NULL,
        [til] uniqueidentifier NOT NULL,
        [gruppe] nvarchar(40) NULL,
        [dag] date NOT NULL,
        [bestilt_av] uniqueidentifier NOT NULL,
        [bestilt] datetimeoffset NOT NULL,
        [utfoert] datetimeoffset NULL,
        [avlyst] datetimeoffset NULL,
        CONSTRAINT [PK_enhetsbytte] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_enhetsbytte_barn_kommune_barn] FOREIGN KEY ([kommune], [barn]) REFERENCES [barn] ([kommune], [id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_enhetsbytte_enhet_kommune_til] FOREIGN KEY ([kommune], [til]) REFERENCES [enhet] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [praksisgrunn] (
        [kommune] varchar(4) NOT NULL,
        [enhet] uniqueidentifier NOT NULL,
        [periode] varchar(6) NOT NULL,
        [praksis] varchar(40) NOT NULL,
        [tekst] nvarchar(1000) NOT NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_praksisgrunn] PRIMARY KEY ([kommune], [enhet], [periode], [praksis]),
        CONSTRAINT [FK_praksisgrunn_enhet_kommune_enhet] FOREIGN KEY ([kommune], [enhet]) REFERENCES [enhet] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [rolletildeling] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [ansatt] uniqueidentifier NULL,
        [brukernavn] nvarchar(80) NOT NULL,
        [navn] nvarchar(200) NOT NULL,
        [rolle] varchar(40) NOT NULL,
        [enhet] uniqueidentifier NOT NULL,
        [tjeneste] nvarchar(40) NOT NULL,
        [epost] nvarchar(254) NULL,
        [fnr_indeks] varbinary(16) NULL,
        [sluttet] date NULL,
        [sluttet_da] date NULL,
        [rolle_da] varchar(40) NULL,
        [enhet_da] uniqueidentifier NULL,
        [tjeneste_da] nvarchar(40) NULL,
        [bedt_av] uniqueidentifier NOT NULL,
        [bedt] datetimeoffset NOT NULL,
        [utloeper] date NOT NULL,
        [status] varchar(40) NOT NULL,
        [avgjort_av] uniqueidentifier NULL,
        [avgjort] datetimeoffset NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_rolletildeling] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_rolletildeling_enhet_kommune_enhet] FOREIGN KEY ([kommune], [enhet]) REFERENCES [enhet] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [gruppestol] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [moete] uniqueidentifier NOT NULL,
        [ansatt] uniqueidentifier NOT NULL,
        [svar] varchar(40) NULL,
        [er_ute] bit NOT NULL,
        CONSTRAINT [PK_gruppestol] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_gruppestol_gruppemoete_kommune_moete] FOREIGN KEY ([kommune], [moete]) REFERENCES [gruppemoete] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [evaluering] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [forloep] uniqueidentifier NOT NULL,
        [kategori] varchar(40) NOT NULL,
        [dag] date NOT NULL,
        [nivaa] int NOT NULL,
        [utfall] varchar(40) NOT NULL,
        [neste] date NULL,
        [vurdering] varbinary(max) NOT NULL,
        [foresattes_syn] varbinary(max) NULL,
        [av] uniqueidentifier NOT NULL,
        [skrevet] datetimeoffset NOT NULL,
        CONSTRAINT [PK_evaluering] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_evaluering_stafettlogg_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [stafettlogg] ([kommune], [forloep]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [innlegg] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [forloep] uniqueidentifier NOT NULL,
        [slag] varchar(40) NOT NULL,
        [kategori] varchar(40) NOT NULL,
        [dag] date NOT NULL,
        [tekst] varbinary(max) NOT NULL,
        [egne_ord] bit NOT NULL,
        [av] uniqueidentifier NOT NULL,
        [skrevet] datetimeoffset NOT NULL,
        [versjon] int NOT NULL,
        [rettet_av] uniqueidentifier NULL,
        [rettet_tid] datetimeoffset NULL,
        CONSTRAINT [PK_innlegg] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_innlegg_stafettlogg_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [stafettlogg] ([kommune], [forloep]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [maal] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [forloep] uniqueidentifier NOT NULL,
        [tekst] varbinary(max) NOT NULL,
        [innen] date NOT NULL,
        [i_planen] bit NOT NULL,
        [av] uniqueidentifier NOT NULL,
        [satt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_maal] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_maal_stafettlogg_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [stafettlogg] ([kommune], [forloep]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [moete] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [forloep] uniqueidentifier NOT NULL,
        [kategori] varchar(40) NOT NULL,
        [dag] date NOT NULL,
        [deltakere] varbinary(max) NOT NULL,
        [referat] varbinary(max) NOT NULL,
        [av] uniqueidentifier NOT NULL,
        [skrevet] datetimeoffset NOT NULL,
        CONSTRAINT [PK_moete] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_moete_stafettlogg_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [stafettlogg] ([kommune], [forloep]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [tiltak] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [forloep] uniqueidentifier NOT NULL,
        [maal] uniqueidentifier NOT NULL,
        [kategori] varchar(40) NOT NULL,
        [katalog] nvarchar(40) NULL,
        [tittel] varbinary(max) NOT NULL,
        [arena] varchar(40) NOT NULL,
        [ansvarlig] varbinary(max) NOT NULL,
        [tjeneste] nvarchar(40) NOT NULL,
        [start] date NOT NULL,
        [evalueres] date NOT NULL,
        [av] uniqueidentifier NOT NULL,
        [skrevet] datetimeoffset NOT NULL,
        [effekt] varchar(40) NULL,
        [merknad] varbinary(max) NULL,
        [avsluttet] date NULL,
        [versjon] int NOT NULL,
        CONSTRAINT [PK_tiltak] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_tiltak_stafettlogg_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [stafettlogg] ([kommune], [forloep]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [vedlegg] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [forloep] uniqueidentifier NOT NULL,
        [samtykke] uniqueidentifier NULL,
        [navn] varbinary(max) NOT NULL,
        [type] varchar(40) NOT NULL,
        [stoerrelse] int NOT NULL,
        [kategori] varchar(40) NOT NULL,
        [av] uniqueidentifier NOT NULL,
        [lagt_ved] datetimeoffset NOT NULL,
        [fjernet_av] uniqueidentifier NULL,
        [fjernet] datetimeoffset NULL,
        [grunn] varbinary(max) NULL,
        CONSTRAINT [PK_vedlegg] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_vedlegg_samtykke_kommune_samtykke] FOREIGN KEY ([kommune], [samtykke]) REFERENCES [samtykke] ([kommune], [id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_vedlegg_stafettlogg_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [stafettlogg] ([kommune], [forloep]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [varsel] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [slag] varchar(40) NOT NULL,
        [mottaker] uniqueidentifier NOT NULL,
        [gjelder] uniqueidentifier NOT NULL,
        [frist] uniqueidentifier NULL,
        [uro] uniqueidentifier NULL,
        [forloep] uniqueidentifier NULL,
        [trinn] int NOT NULL,
        [som_mottaker] varchar(40) NOT NULL,
        [som_rolle] varchar(40) NULL,
        [haster] bit NOT NULL,
        [tid] datetimeoffset NOT NULL,
        [lest] datetimeoffset NULL,
        [utsending] uniqueidentifier NULL,
        CONSTRAINT [PK_varsel] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_varsel_forloep_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [forloep] ([kommune], [id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_varsel_frist_kommune_frist] FOREIGN KEY ([kommune], [frist]) REFERENCES [frist] ([kommune], [id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_varsel_uro_kommune_uro] FOREIGN KEY ([kommune], [uro]) REFERENCES [uro] ([kommune], [id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_varsel_utsending_kommune_utsending] FOREIGN KEY ([kommune], [utsending]) REFERENCES [utsending] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [fravaer] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [ansatt] uniqueidentifier NOT NULL,
        [fra] date NOT NULL,
        [til] date NOT NULL,
        [dager] int NOT NULL,
        [stedfortreder] uniqueidentifier NULL,
        [registrert_av] uniqueidentifier NOT NULL,
        [registrert] datetimeoffset NOT NULL,
        CONSTRAINT [PK_fravaer] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_fravaer_ansatt_kommune_ansatt] FOREIGN KEY ([kommune], [ansatt]) REFERENCES [ansatt] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [loggkontroll] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [ansatt] uniqueidentifier NOT NULL,
        [enhet] uniqueidentifier NOT NULL,
        [uke] date NOT NULL,
        [funn] varchar(200) NOT NULL,
        [poeng] int NOT NULL,
        [frist] date NOT NULL,
        [svar] varbinary(max) NULL,
        [hadde_grunn] bit NULL,
        [kontrollert_av] uniqueidentifier NULL,
        [kontrollert] datetimeoffset NULL,
        CONSTRAINT [PK_loggkontroll] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_loggkontroll_ansatt_kommune_ansatt] FOREIGN KEY ([kommune], [ansatt]) REFERENCES [ansatt] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [moetearena] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [kode] nvarchar(80) NOT NULL,
        [slag] varchar(40) NOT NULL,
        [navn] nvarchar(200) NOT NULL,
        [koordinator] uniqueidentifier NOT NULL,
        [stedfortreder] uniqueidentifier NULL,
        [sted] nvarchar(300) NOT NULL,
        [klokka] time NOT NULL,
        [minutter] int NOT NULL,
        [saksminutter] int NOT NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_moetearena] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_moetearena_ansatt_kommune_koordinator] FOREIGN KEY ([kommune], [koordinator]) REFERENCES [ansatt] ([kommune], [id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_moetearena_ansatt_kommune_stedfortreder] FOREIGN KEY ([kommune], [stedfortreder]) REFERENCES [ansatt] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [evalueringsbarn] (
        [evaluering_kommune] varchar(4) NOT NULL,
        [evaluering_id] uniqueidentifier NOT NULL,
        [voksen] varbinary(max) NULL,
        [dag] date NULL,
        [syn] varbinary(max) NOT NULL,
        CONSTRAINT [PK_evalueringsbarn] PRIMARY KEY ([evaluering_kommune], [evaluering_id]),
        CONSTRAINT [FK_evalueringsbarn_evaluering_evaluering_kommune_evaluering_id] FOREIGN KEY ([evaluering_kommune], [evaluering_id]) REFERENCES [evaluering] ([kommune], [id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [moetebarn] (
        [moete_kommune] varchar(4) NOT NULL,
        [moete_id] uniqueidentifier NOT NULL,
        [voksen] varbinary(max) NULL,
        [dag] date NULL,
        [syn] varbinary(max) NOT NULL,
        CONSTRAINT [PK_moetebarn] PRIMARY KEY ([moete_kommune], [moete_id]),
        CONSTRAINT [FK_moetebarn_moete_moete_kommune_moete_id] FOREIGN KEY ([moete_kommune], [moete_id]) REFERENCES [moete] ([kommune], [id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [vedleggsinnhold] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [forloep] uniqueidentifier NOT NULL,
        [innhold] varbinary(max) NOT NULL,
        CONSTRAINT [PK_vedleggsinnhold] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_vedleggsinnhold_vedlegg_kommune_id] FOREIGN KEY ([kommune], [id]) REFERENCES [vedlegg] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [arenamoete] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [arena] uniqueidentifier NOT NULL,
        [planlagt] date NOT NULL,
        [dag] date NOT NULL,
        [klokka] time NOT NULL,
        [sted] nvarchar(300) NOT NULL,
        [minutter] int NOT NULL,
        [roterende] varchar(200) NOT NULL,
        [status] varchar(40) NOT NULL,
        [publisert] datetimeoffset NULL,
        [oppe] uniqueidentifier NULL,
        [oppe_siden] datetimeoffset NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_arenamoete] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_arenamoete_moetearena_kommune_arena] FOREIGN KEY ([kommune], [arena]) REFERENCES [moetearena] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [arenaplass] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [arena] uniqueidentifier NOT NULL,
        [tjeneste] nvarchar(40) NOT NULL,
        [funksjon] nvarchar(100) NOT NULL,
        [ansatt] uniqueidentifier NULL,
        [vara] uniqueidentifier NULL,
        [rotasjon] varchar(40) NOT NULL,
        CONSTRAINT [PK_arenaplass] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_arenaplass_moetearena_kommune_arena] FOREIGN KEY ([kommune], [arena]) REFERENCES [moetearena] ([kommune], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [droeftingssak] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [sakslag] varchar(40) NOT NULL,
        [arena] uniqueidentifier NOT NULL,
        [innmelder] uniqueidentifier NOT NULL,
        [tjeneste] nvarchar(40) NOT NULL,
        [spoersmaal] varbinary(max) NOT NULL,
        [proevd] varbinary(max) NULL,
        [deltar] varbinary(max) NULL,
        [hast] varchar(40) NOT NULL,
        [trenger] varchar(200) NOT NULL,
        [kategori] varchar(40) NOT NULL,
        [meldt] datetimeoffset NOT NULL,
        [moete] uniqueidentifier NULL,
        [plass] int NOT NULL,
        [minutter] int NOT NULL,
        [lukket] datetimeoffset NULL,
        [referat] varbinary(max) NULL,
        [godkjent_av] uniqueidentifier NULL,
        [utfall] varchar(40) NULL,
        [hendte] varbinary(max) NULL,
        [fulgt_opp] datetimeoffset NULL,
        [fortalt_dag] date NULL,
        [fortalt_ved] varchar(40) NULL,
        [funn_er_besvart] bit NULL,
        [hvem] varbinary(max) NULL,
        [kontakt] varbinary(max) NULL,
        [forloep] uniqueidentifier NULL,
        [barn] uniqueidentifier NULL,
        [versjon] int NOT NULL,
        [endret_av] uniqueidentifier NULL,
        [endret_tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_droeftingssak] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [bare_navngitte_har_barn] CHECK (sakslag = 'navngitt' or (forloep is null and barn is null)),
        CONSTRAINT [FK_droeftingssak_arenamoete_kommune_moete] FOREIGN KEY ([kommune], [moete]) REFERENCES [arenamoete] ([kommune], [id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_droeftingssak_barn_kommune_barn] FOREIGN KEY ([kommune], [barn]) REFERENCES [barn] ([kommune], [id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_droeftingssak_forloep_kommune_forloep] FOREIGN KEY ([kommune], [forloep]) REFERENCES [forloep] ([kommune], [id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_droeftingssak_moetearena_kommune_arena] FOREIGN KEY ([kommune], [arena]) REFERENCES [moetearena] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [moetestol] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [moete] uniqueidentifier NOT NULL,
        [tjeneste] nvarchar(40) NOT NULL,
        [funksjon] nvarchar(100) NOT NULL,
        [ansatt] uniqueidentifier NULL,
        [vara] uniqueidentifier NULL,
        [svar] varchar(40) NULL,
        [moette] bit NULL,
        CONSTRAINT [PK_moetestol] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_moetestol_arenamoete_kommune_moete] FOREIGN KEY ([kommune], [moete]) REFERENCES [arenamoete] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [droeftingsinnlegg] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [sak] uniqueidentifier NOT NULL,
        [slag] varchar(40) NOT NULL,
        [tekst] varbinary(max) NOT NULL,
        [av] uniqueidentifier NOT NULL,
        [skrevet] datetimeoffset NOT NULL,
        CONSTRAINT [PK_droeftingsinnlegg] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_droeftingsinnlegg_droeftingssak_kommune_sak] FOREIGN KEY ([kommune], [sak]) REFERENCES [droeftingssak] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [droeftingsoppgave] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [sak] uniqueidentifier NOT NULL,
        [tekst] varbinary(max) NOT NULL,
        [ansvarlig] uniqueidentifier NOT NULL,
        [frist] date NOT NULL,
        [av] uniqueidentifier NOT NULL,
        [gjort] datetimeoffset NULL,
        CONSTRAINT [PK_droeftingsoppgave] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_droeftingsoppgave_droeftingssak_kommune_sak] FOREIGN KEY ([kommune], [sak]) REFERENCES [droeftingssak] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [referatlesing] (
        [kommune] varchar(4) NOT NULL,
        [sak] uniqueidentifier NOT NULL,
        [ansatt] uniqueidentifier NOT NULL,
        [lest] datetimeoffset NULL,
        CONSTRAINT [PK_referatlesing] PRIMARY KEY ([kommune], [sak], [ansatt]),
        CONSTRAINT [FK_referatlesing_droeftingssak_kommune_sak] FOREIGN KEY ([kommune], [sak]) REFERENCES [droeftingssak] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [saksinhabil] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [sak] uniqueidentifier NOT NULL,
        [ansatt] uniqueidentifier NOT NULL,
        [meldt] datetimeoffset NOT NULL,
        [opphevet] datetimeoffset NULL,
        [opphevet_av] uniqueidentifier NULL,
        [opphevgrunn] varbinary(max) NULL,
        CONSTRAINT [PK_saksinhabil] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_saksinhabil_droeftingssak_kommune_sak] FOREIGN KEY ([kommune], [sak]) REFERENCES [droeftingssak] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE TABLE [oppgavebytte] (
        [kommune] varchar(4) NOT NULL,
        [id] uniqueidentifier NOT NULL,
        [oppgave] uniqueidentifier NOT NULL,
        [fra] uniqueidentifier NOT NULL,
        [til] uniqueidentifier NOT NULL,
        [av] uniqueidentifier NOT NULL,
        [tid] datetimeoffset NOT NULL,
        CONSTRAINT [PK_oppgavebytte] PRIMARY KEY ([kommune], [id]),
        CONSTRAINT [FK_oppgavebytte_droeftingsoppgave_kommune_oppgave] FOREIGN KEY ([kommune], [oppgave]) REFERENCES [droeftingsoppgave] ([kommune], [id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_aktoer_kommune_ansatt] ON [aktoer] ([kommune], [ansatt]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_aktoer_kommune_forloep] ON [aktoer] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ansatt_kommune_brukernavn] ON [ansatt] ([kommune], [brukernavn]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_ansatt_kommune_enhet] ON [ansatt] ([kommune], [enhet]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_ansatt_kommune_fnr_indeks] ON [ansatt] ([kommune], [fnr_indeks]) WHERE [fnr_indeks] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE UNIQUE INDEX [IX_arenamoete_kommune_arena_planlagt] ON [arenamoete] ([kommune], [arena], [planlagt]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_arenamoete_kommune_dag] ON [arenamoete] ([kommune], [dag]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_arenaplass_kommune_arena] ON [arenaplass] ([kommune], [arena]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_barn_kommune_enhet] ON [barn] ([kommune], [enhet]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_barn_kommune_fnr_indeks] ON [barn] ([kommune], [fnr_indeks]) WHERE [fnr_indeks] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_barneplass_kommune_barn] ON [barneplass] ([kommune], [barn]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_begrensning_kommune_barn] ON [begrensning] ([kommune], [barn]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_bekymringsmelding_kommune_enhet] ON [bekymringsmelding] ([kommune], [enhet]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE UNIQUE INDEX [IX_bekymringsmelding_kommune_klokke] ON [bekymringsmelding] ([kommune], [klokke]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_bekymringsmelding_kommune_melder] ON [bekymringsmelding] ([kommune], [melder]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_bekymringsmelding_kommune_sendt] ON [bekymringsmelding] ([kommune], [sendt]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_datanoekkel_hovednoekkel_kommune_id] ON [datanoekkel] ([hovednoekkel], [kommune], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_droeftingsinnlegg_kommune_sak] ON [droeftingsinnlegg] ([kommune], [sak]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_droeftingsoppgave_kommune_ansvarlig_gjort] ON [droeftingsoppgave] ([kommune], [ansvarlig], [gjort]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_droeftingsoppgave_kommune_sak] ON [droeftingsoppgave] ([kommune], [sak]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_droeftingssak_kommune_arena_lukket] ON [droeftingssak] ([kommune], [arena], [lukket]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_droeftingssak_kommune_barn] ON [droeftingssak] ([kommune], [barn]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_droeftingssak_kommune_forloep] ON [droeftingssak] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_droeftingssak_kommune_innmelder] ON [droeftingssak] ([kommune], [innmelder]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_droeftingssak_kommune_moete] ON [droeftingssak] ([kommune], [moete]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE UNIQUE INDEX [IX_enhet_kommune_kode] ON [enhet] ([kommune], [kode]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ett_bytte_om_gangen] ON [enhetsbytte] ([kommune], [barn]) WHERE utfoert is null and avlyst is null');
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_enhetsbytte_kommune_fra] ON [enhetsbytte] ([kommune], [fra]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_enhetsbytte_kommune_til] ON [enhetsbytte] ([kommune], [til]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_evaluering_kommune_forloep] ON [evaluering] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_foresatt_kommune_barn] ON [foresatt] ([kommune], [barn]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_foresatt_kommune_fnr_indeks] ON [foresatt] ([kommune], [fnr_indeks]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ett_aapent_forloep_per_barn] ON [forloep] ([kommune], [barn]) WHERE er_aapent = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_forloep_kommune_barn_er_aapent] ON [forloep] ([kommune], [barn], [er_aapent]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_forloep_kommune_enhet_er_aapent_neste_frist] ON [forloep] ([kommune], [enhet], [er_aapent], [neste_frist]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_forloep_kommune_stafettholder_er_aapent_neste_frist] ON [forloep] ([kommune], [stafettholder], [er_aapent], [neste_frist]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_forloep_kommune_stedfortreder] ON [forloep] ([kommune], [stedfortreder]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_forloep_kommune_tilbudt_til] ON [forloep] ([kommune], [tilbudt_til]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_fravaer_kommune_ansatt_til] ON [fravaer] ([kommune], [ansatt], [til]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_frist_kommune_forloep] ON [frist] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_frist_kommune_uro] ON [frist] ([kommune], [uro]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_gruppemoete_kommune_forloep_dag] ON [gruppemoete] ([kommune], [forloep], [dag]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_gruppestol_kommune_moete] ON [gruppestol] ([kommune], [moete]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_holder_kommune_forloep] ON [holder] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_individuell_plan_kommune_forloep] ON [individuell_plan] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_inhabil_kommune_ansatt] ON [inhabil] ([kommune], [ansatt]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_inhabil_kommune_barn] ON [inhabil] ([kommune], [barn]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_innlegg_kommune_forloep] ON [innlegg] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_innsynslogg_kommune_barn] ON [innsynslogg] ([kommune], [barn]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_innsynslogg_kommune_loepenr] ON [innsynslogg] ([kommune], [loepenr]) WHERE [loepenr] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_innsynslogg_kommune_tid] ON [innsynslogg] ([kommune], [tid]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_loggkontroll_kommune_ansatt] ON [loggkontroll] ([kommune], [ansatt]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_loggkontroll_kommune_enhet] ON [loggkontroll] ([kommune], [enhet]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE UNIQUE INDEX [IX_loggkontroll_kommune_uke_ansatt] ON [loggkontroll] ([kommune], [uke], [ansatt]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_maal_kommune_forloep] ON [maal] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_meldingsraad_kommune_melding] ON [meldingsraad] ([kommune], [melding]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_moete_kommune_forloep] ON [moete] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE UNIQUE INDEX [IX_moetearena_kommune_kode] ON [moetearena] ([kommune], [kode]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_moetearena_kommune_koordinator] ON [moetearena] ([kommune], [koordinator]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_moetearena_kommune_stedfortreder] ON [moetearena] ([kommune], [stedfortreder]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_moetestol_kommune_ansatt] ON [moetestol] ([kommune], [ansatt]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_moetestol_kommune_moete] ON [moetestol] ([kommune], [moete]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_moetestol_kommune_vara] ON [moetestol] ([kommune], [vara]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE UNIQUE INDEX [IX_noedinnsyn_kommune_ansatt_dag_nr] ON [noedinnsyn] ([kommune], [ansatt], [dag], [nr]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_noedinnsyn_kommune_barn] ON [noedinnsyn] ([kommune], [barn]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_noedinnsyn_kommune_enhet] ON [noedinnsyn] ([kommune], [enhet]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_oekt_kommune_ansatt] ON [oekt] ([kommune], [ansatt]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_oekt_leverandoer_sid] ON [oekt] ([leverandoer], [sid]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_oppgavebytte_kommune_oppgave] ON [oppgavebytte] ([kommune], [oppgave]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_referatlesing_kommune_ansatt_lest] ON [referatlesing] ([kommune], [ansatt], [lest]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_rolletildeling_kommune_enhet] ON [rolletildeling] ([kommune], [enhet]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_rolletildeling_kommune_status] ON [rolletildeling] ([kommune], [status]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_saksinhabil_kommune_ansatt] ON [saksinhabil] ([kommune], [ansatt]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_saksinhabil_kommune_sak] ON [saksinhabil] ([kommune], [sak]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_samtykke_kommune_forloep] ON [samtykke] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_tiltak_kommune_forloep] ON [tiltak] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_uro_kommune_barn] ON [uro] ([kommune], [barn]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_uro_kommune_delt_med] ON [uro] ([kommune], [delt_med]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_uro_kommune_eier_er_aapent] ON [uro] ([kommune], [eier], [er_aapent]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_uro_kommune_enhet_er_aapent] ON [uro] ([kommune], [enhet], [er_aapent]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_utkast_kommune_ansatt_noekkel] ON [utkast] ([kommune], [ansatt], [noekkel]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE UNIQUE INDEX [IX_utkast_kommune_ansatt_skjema] ON [utkast] ([kommune], [ansatt], [skjema]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE UNIQUE INDEX [IX_utsending_kommune_mottaker_dag_nr] ON [utsending] ([kommune], [mottaker], [dag], [nr]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_utsending_kommune_tilstand_lagd] ON [utsending] ([kommune], [tilstand], [lagd]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_utsettelse_kommune_forloep] ON [utsettelse] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_utsettelse_kommune_uro] ON [utsettelse] ([kommune], [uro]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_varsel_kommune_forloep] ON [varsel] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_varsel_kommune_frist] ON [varsel] ([kommune], [frist]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE UNIQUE INDEX [IX_varsel_kommune_gjelder_slag_trinn_mottaker] ON [varsel] ([kommune], [gjelder], [slag], [trinn], [mottaker]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_varsel_kommune_mottaker_tid] ON [varsel] ([kommune], [mottaker], [tid]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_varsel_kommune_uro] ON [varsel] ([kommune], [uro]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_varsel_kommune_utsending] ON [varsel] ([kommune], [utsending]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    EXEC(N'CREATE INDEX [uleste_varsler] ON [varsel] ([kommune], [mottaker]) WHERE lest is null');
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_vedlegg_kommune_forloep] ON [vedlegg] ([kommune], [forloep]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_vedlegg_kommune_samtykke] ON [vedlegg] ([kommune], [samtykke]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [en_flytting_om_gangen] ON [veilederflytting] ([kommune]) WHERE ferdig is null');
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    CREATE INDEX [IX_vekking_naar] ON [vekking] ([naar]);
END;

IF NOT EXISTS (
    SELECT * FROM [bti_migrasjon]
    WHERE [MigrationId] = N'20261127234930_Grunnlag'
)
BEGIN
    INSERT INTO [bti_migrasjon] ([MigrationId], [ProductVersion])
    VALUES (N'20261127234930_Grunnlag', N'10.0.14');
END;

COMMIT;
GO

