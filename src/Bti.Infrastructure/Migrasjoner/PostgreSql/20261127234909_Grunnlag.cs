using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bti.Infrastructure.Migrasjoner.PostgreSql
{
    /// <inheritdoc />
    public partial class Grunnlag : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "aarsrapport",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    aar = table.Column<int>(type: "integer", nullable: false),
                    tilstanden = table.Column<string>(type: "text", nullable: true),
                    planen = table.Column<string>(type: "text", nullable: true),
                    medvirkning = table.Column<string>(type: "text", nullable: true),
                    videre = table.Column<string>(type: "text", nullable: true),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aarsrapport", x => new { x.kommune, x.aar });
                });

            migrationBuilder.CreateTable(
                name: "barn",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    navn = table.Column<byte[]>(type: "bytea", nullable: false),
                    fnr = table.Column<byte[]>(type: "bytea", nullable: true),
                    fnr_indeks = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: true),
                    foedt = table.Column<DateOnly>(type: "date", nullable: false),
                    enhet = table.Column<Guid>(type: "uuid", nullable: true),
                    enhet_til = table.Column<DateOnly>(type: "date", nullable: true),
                    gruppe = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    slettet = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    adressebeskyttelse = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_barn", x => new { x.kommune, x.id });
                });

            migrationBuilder.CreateTable(
                name: "bekymringsmelding",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    klokke = table.Column<Guid>(type: "uuid", nullable: false),
                    melder = table.Column<Guid>(type: "uuid", nullable: false),
                    enhet = table.Column<Guid>(type: "uuid", nullable: false),
                    barn = table.Column<Guid>(type: "uuid", nullable: true),
                    gjelder_leder = table.Column<bool>(type: "boolean", nullable: false),
                    innhold = table.Column<byte[]>(type: "bytea", nullable: false),
                    dokument = table.Column<byte[]>(type: "bytea", nullable: true),
                    hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    tilstand = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    skrevet = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bedt_om_raad = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sendt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sendinger = table.Column<int>(type: "integer", nullable: false),
                    akseptert = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    levert = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    overlevert_til = table.Column<byte[]>(type: "bytea", nullable: true),
                    savnet = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    alarm_gitt = table.Column<bool>(type: "boolean", nullable: false),
                    alarmer = table.Column<int>(type: "integer", nullable: false),
                    klokketrinn = table.Column<int>(type: "integer", nullable: false),
                    tilbakemelding = table.Column<DateOnly>(type: "date", nullable: true),
                    undersoekes = table.Column<bool>(type: "boolean", nullable: true),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bekymringsmelding", x => new { x.kommune, x.id });
                });

            migrationBuilder.CreateTable(
                name: "datanoekkel",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    innpakket = table.Column<byte[]>(type: "bytea", maxLength: 60, nullable: true),
                    hovednoekkel = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_datanoekkel", x => new { x.kommune, x.id });
                });

            migrationBuilder.CreateTable(
                name: "demotid",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    dager = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_demotid", x => x.kommune);
                });

            migrationBuilder.CreateTable(
                name: "hendelse",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    rekke = table.Column<Guid>(type: "uuid", nullable: false),
                    nr = table.Column<int>(type: "integer", nullable: false),
                    innhold = table.Column<string>(type: "text", nullable: false),
                    av = table.Column<Guid>(type: "uuid", nullable: false),
                    tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hendelse", x => new { x.kommune, x.rekke, x.nr });
                });

            migrationBuilder.CreateTable(
                name: "innsynskjede",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    loepenr = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_innsynskjede", x => x.kommune);
                });

            migrationBuilder.CreateTable(
                name: "innsynslogg",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: false),
                    rolle = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    enhet = table.Column<Guid>(type: "uuid", nullable: false),
                    handling = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    slag = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    ressurs = table.Column<Guid>(type: "uuid", nullable: false),
                    barn = table.Column<Guid>(type: "uuid", nullable: true),
                    tillatt = table.Column<bool>(type: "boolean", nullable: false),
                    regel = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    loepenr = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_innsynslogg", x => new { x.kommune, x.id });
                });

            migrationBuilder.CreateTable(
                name: "kjeksnoekkel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kjeksnoekkel", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kommune",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    navn = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kommune", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kvittering",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: false),
                    noekkel = table.Column<Guid>(type: "uuid", nullable: false),
                    innhold = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    svar = table.Column<string>(type: "text", nullable: false),
                    tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kvittering", x => new { x.kommune, x.ansatt, x.noekkel });
                });

            migrationBuilder.CreateTable(
                name: "loggkontrolluke",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    uke = table.Column<DateOnly>(type: "date", nullable: false),
                    oppslag = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_loggkontrolluke", x => new { x.kommune, x.uke });
                });

            migrationBuilder.CreateTable(
                name: "meldingsraad",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    melding = table.Column<Guid>(type: "uuid", nullable: false),
                    av = table.Column<Guid>(type: "uuid", nullable: false),
                    tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tekst = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meldingsraad", x => new { x.kommune, x.id });
                });

            migrationBuilder.CreateTable(
                name: "oekt",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: true),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: true),
                    leverandoer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sub = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    sid = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    nettleser = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    fra = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sist_brukt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    til = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    slutter = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    innhold = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oekt", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "oversiktsbilde",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    periode = table.Column<string>(type: "character varying(6)", unicode: false, maxLength: 6, nullable: false),
                    frosset = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    innhold = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversiktsbilde", x => new { x.kommune, x.periode });
                });

            migrationBuilder.CreateTable(
                name: "registerimport",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slag = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    er_hele = table.Column<bool>(type: "boolean", nullable: false),
                    lastet_opp_av = table.Column<Guid>(type: "uuid", nullable: false),
                    lastet_opp = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fil = table.Column<byte[]>(type: "bytea", nullable: true),
                    utfoert = table.Column<byte[]>(type: "bytea", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    nye = table.Column<int>(type: "integer", nullable: false),
                    endrede = table.Column<int>(type: "integer", nullable: false),
                    avsluttede = table.Column<int>(type: "integer", nullable: false),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registerimport", x => new { x.kommune, x.id });
                });

            migrationBuilder.CreateTable(
                name: "utkast",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: false),
                    skjema = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    barn = table.Column<Guid>(type: "uuid", nullable: true),
                    noekkel = table.Column<Guid>(type: "uuid", nullable: false),
                    innhold = table.Column<byte[]>(type: "bytea", nullable: false),
                    lagret = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_utkast", x => new { x.kommune, x.id });
                });

            migrationBuilder.CreateTable(
                name: "utsending",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    mottaker = table.Column<Guid>(type: "uuid", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    nr = table.Column<int>(type: "integer", nullable: false),
                    antall = table.Column<int>(type: "integer", nullable: false),
                    haster = table.Column<int>(type: "integer", nullable: false),
                    lagd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tilstand = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    sendt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_utsending", x => new { x.kommune, x.id });
                });

            migrationBuilder.CreateTable(
                name: "varselvalg",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: false),
                    takt = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    klokkeslett = table.Column<TimeOnly>(type: "time without time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_varselvalg", x => new { x.kommune, x.ansatt });
                });

            migrationBuilder.CreateTable(
                name: "veilederflytting",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    til = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    kart = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: false),
                    bestilt_av = table.Column<Guid>(type: "uuid", nullable: false),
                    bestilt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ferdig = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    nektet = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_veilederflytting", x => new { x.kommune, x.id });
                });

            migrationBuilder.CreateTable(
                name: "veilederutkast",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_veilederutkast", x => x.kommune);
                });

            migrationBuilder.CreateTable(
                name: "veilederversjon",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    versjon = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    navn = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    gjelder_fra = table.Column<DateOnly>(type: "date", nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    publisert_av = table.Column<Guid>(type: "uuid", nullable: true),
                    publisert = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_veilederversjon", x => new { x.kommune, x.versjon });
                });

            migrationBuilder.CreateTable(
                name: "vekking",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slag = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    naar = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    laant_av = table.Column<Guid>(type: "uuid", nullable: true),
                    forsoek = table.Column<int>(type: "integer", nullable: false),
                    feil = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vekking", x => new { x.kommune, x.id });
                });

            migrationBuilder.CreateTable(
                name: "barneplass",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    barn = table.Column<Guid>(type: "uuid", nullable: false),
                    enhet = table.Column<Guid>(type: "uuid", nullable: false),
                    gruppe = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    til = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_barneplass", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_barneplass_barn_kommune_barn",
                        columns: x => new { x.kommune, x.barn },
                        principalTable: "barn",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "begrensning",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    barn = table.Column<Guid>(type: "uuid", nullable: false),
                    foresatt = table.Column<Guid>(type: "uuid", nullable: false),
                    grunn = table.Column<byte[]>(type: "bytea", nullable: false),
                    satt_av = table.Column<Guid>(type: "uuid", nullable: false),
                    satt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opphevet = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opphevet_av = table.Column<Guid>(type: "uuid", nullable: true),
                    opphevet_fordi = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_begrensning", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_begrensning_barn_kommune_barn",
                        columns: x => new { x.kommune, x.barn },
                        principalTable: "barn",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "foresatt",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    barn = table.Column<Guid>(type: "uuid", nullable: false),
                    navn = table.Column<byte[]>(type: "bytea", nullable: false),
                    relasjon = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    foreldreansvar = table.Column<bool>(type: "boolean", nullable: false),
                    fnr = table.Column<byte[]>(type: "bytea", nullable: true),
                    fnr_indeks = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: true),
                    adressebeskyttelse = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    telefon = table.Column<byte[]>(type: "bytea", nullable: true),
                    epost = table.Column<byte[]>(type: "bytea", nullable: true),
                    til = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foresatt", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_foresatt_barn_kommune_barn",
                        columns: x => new { x.kommune, x.barn },
                        principalTable: "barn",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "forloep",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    barn = table.Column<Guid>(type: "uuid", nullable: false),
                    enhet = table.Column<Guid>(type: "uuid", nullable: false),
                    overgang_fra = table.Column<Guid>(type: "uuid", nullable: true),
                    loggen_venter = table.Column<bool>(type: "boolean", nullable: false),
                    veileder_versjon = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fra_uro = table.Column<Guid>(type: "uuid", nullable: false),
                    oppsto = table.Column<DateOnly>(type: "date", nullable: false),
                    startet = table.Column<DateOnly>(type: "date", nullable: false),
                    barnet_foedt = table.Column<DateOnly>(type: "date", nullable: true),
                    ungdommen_svarte = table.Column<DateOnly>(type: "date", nullable: true),
                    nivaa = table.Column<int>(type: "integer", nullable: false),
                    nivaaet_startet = table.Column<DateOnly>(type: "date", nullable: false),
                    stafettholder = table.Column<Guid>(type: "uuid", nullable: false),
                    stafettholder_varer = table.Column<DateOnly>(type: "date", nullable: true),
                    tilbudt_til = table.Column<Guid>(type: "uuid", nullable: true),
                    stedfortreder = table.Column<Guid>(type: "uuid", nullable: true),
                    stedfortreder_til = table.Column<DateOnly>(type: "date", nullable: true),
                    logg = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    samtykke = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    samtykket_varer = table.Column<DateOnly>(type: "date", nullable: true),
                    sist_evaluert = table.Column<DateOnly>(type: "date", nullable: true),
                    barnet_hoert = table.Column<DateOnly>(type: "date", nullable: true),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    neste_frist = table.Column<DateOnly>(type: "date", nullable: true),
                    antall_hendelser = table.Column<int>(type: "integer", nullable: false),
                    er_aapent = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forloep", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_forloep_barn_kommune_barn",
                        columns: x => new { x.kommune, x.barn },
                        principalTable: "barn",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inhabil",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    barn = table.Column<Guid>(type: "uuid", nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: false),
                    fra = table.Column<DateOnly>(type: "date", nullable: false),
                    til = table.Column<DateOnly>(type: "date", nullable: true),
                    grunn = table.Column<byte[]>(type: "bytea", nullable: false),
                    meldt_av = table.Column<Guid>(type: "uuid", nullable: false),
                    meldt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opphevet = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opphevet_av = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inhabil", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_inhabil_barn_kommune_barn",
                        columns: x => new { x.kommune, x.barn },
                        principalTable: "barn",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "noedinnsyn",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: false),
                    enhet = table.Column<Guid>(type: "uuid", nullable: false),
                    barn = table.Column<Guid>(type: "uuid", nullable: false),
                    grunn = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    begrunnelse = table.Column<byte[]>(type: "bytea", nullable: false),
                    fra = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    til = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    nr = table.Column<int>(type: "integer", nullable: false),
                    kontrollfrist = table.Column<DateOnly>(type: "date", nullable: false),
                    vurdering = table.Column<byte[]>(type: "bytea", nullable: true),
                    var_noedvendig = table.Column<bool>(type: "boolean", nullable: true),
                    kontrollert_av = table.Column<Guid>(type: "uuid", nullable: true),
                    kontrollert = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_noedinnsyn", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_noedinnsyn_barn_kommune_barn",
                        columns: x => new { x.kommune, x.barn },
                        principalTable: "barn",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sletting",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    barn = table.Column<Guid>(type: "uuid", nullable: false),
                    enhet = table.Column<Guid>(type: "uuid", nullable: false),
                    grunn = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    arkivkvittering = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    bedt_av = table.Column<Guid>(type: "uuid", nullable: false),
                    bedt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    godkjent_av = table.Column<Guid>(type: "uuid", nullable: true),
                    godkjent = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sletting", x => new { x.kommune, x.barn });
                    table.ForeignKey(
                        name: "FK_sletting_barn_kommune_barn",
                        columns: x => new { x.kommune, x.barn },
                        principalTable: "barn",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "uro",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    eier = table.Column<Guid>(type: "uuid", nullable: false),
                    enhet = table.Column<Guid>(type: "uuid", nullable: false),
                    veileder_versjon = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    oppsto = table.Column<DateOnly>(type: "date", nullable: false),
                    skrevet = table.Column<DateOnly>(type: "date", nullable: false),
                    gjelder = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    barn = table.Column<Guid>(type: "uuid", nullable: true),
                    skrevet_navn = table.Column<byte[]>(type: "bytea", nullable: true),
                    sett_og_hoert = table.Column<byte[]>(type: "bytea", nullable: false),
                    tolkning = table.Column<byte[]>(type: "bytea", nullable: true),
                    delt_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    delt_med = table.Column<Guid>(type: "uuid", nullable: true),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    neste_frist = table.Column<DateOnly>(type: "date", nullable: true),
                    antall_hendelser = table.Column<int>(type: "integer", nullable: false),
                    er_aapent = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_uro", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_uro_barn_kommune_barn",
                        columns: x => new { x.kommune, x.barn },
                        principalTable: "barn",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enhet",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kode = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    navn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    slag = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    slutt = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enhet", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_enhet_kommune_kommune",
                        column: x => x.kommune,
                        principalTable: "kommune",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "aktoer",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: false),
                    tjeneste = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fra = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    varer = table.Column<DateOnly>(type: "date", nullable: false),
                    grunnlag = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    begrunnelse = table.Column<byte[]>(type: "bytea", nullable: true),
                    omfang = table.Column<string>(type: "character varying(120)", unicode: false, maxLength: 120, nullable: true),
                    til = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sitter_i_gruppa = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aktoer", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_aktoer_forloep_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "forloep",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ansvarsgruppe",
                columns: table => new
                {
                    forloep_kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    forloep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    koordinator = table.Column<Guid>(type: "uuid", nullable: false),
                    er_barnekoordinator = table.Column<bool>(type: "boolean", nullable: false),
                    uker = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ansvarsgruppe", x => new { x.forloep_kommune, x.forloep_id });
                    table.ForeignKey(
                        name: "FK_ansvarsgruppe_forloep_forloep_kommune_forloep_id",
                        columns: x => new { x.forloep_kommune, x.forloep_id },
                        principalTable: "forloep",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "avslutning",
                columns: table => new
                {
                    forloep_kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    forloep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grunn = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    notat = table.Column<byte[]>(type: "bytea", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    av = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_avslutning", x => new { x.forloep_kommune, x.forloep_id });
                    table.ForeignKey(
                        name: "FK_avslutning_forloep_forloep_kommune_forloep_id",
                        columns: x => new { x.forloep_kommune, x.forloep_id },
                        principalTable: "forloep",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "gruppemoete",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: false),
                    innkalt_av = table.Column<Guid>(type: "uuid", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    klokka = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    minutter = table.Column<int>(type: "integer", nullable: false),
                    sted = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    er_avlyst = table.Column<bool>(type: "boolean", nullable: false),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gruppemoete", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_gruppemoete_forloep_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "forloep",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "holder",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: false),
                    fra = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    til = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holder", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_holder_forloep_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "forloep",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "individuell_plan",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: false),
                    tilbudt = table.Column<DateOnly>(type: "date", nullable: false),
                    av = table.Column<Guid>(type: "uuid", nullable: false),
                    besvart = table.Column<DateOnly>(type: "date", nullable: true),
                    akseptert = table.Column<bool>(type: "boolean", nullable: true),
                    familiens_ord = table.Column<byte[]>(type: "bytea", nullable: true),
                    hvor = table.Column<byte[]>(type: "bytea", nullable: true),
                    besvart_av = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_individuell_plan", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_individuell_plan_forloep_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "forloep",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "samtykke",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: false),
                    barn = table.Column<Guid>(type: "uuid", nullable: false),
                    gitt_av = table.Column<Guid>(type: "uuid", nullable: true),
                    til = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ja = table.Column<bool>(type: "boolean", nullable: false),
                    maate = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    omfang = table.Column<string>(type: "character varying(120)", unicode: false, maxLength: 120, nullable: false),
                    tidligere = table.Column<bool>(type: "boolean", nullable: false),
                    vitne = table.Column<byte[]>(type: "bytea", nullable: true),
                    spraak = table.Column<byte[]>(type: "bytea", nullable: true),
                    tolk = table.Column<bool>(type: "boolean", nullable: false),
                    forstaatt = table.Column<byte[]>(type: "bytea", nullable: true),
                    fra = table.Column<DateOnly>(type: "date", nullable: false),
                    varer = table.Column<DateOnly>(type: "date", nullable: false),
                    registrert_av = table.Column<Guid>(type: "uuid", nullable: false),
                    registrert = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    trukket = table.Column<DateOnly>(type: "date", nullable: true),
                    avloest = table.Column<DateOnly>(type: "date", nullable: true),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_samtykke", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_samtykke_forloep_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "forloep",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stafettlogg",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: false),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stafettlogg", x => new { x.kommune, x.forloep });
                    table.ForeignKey(
                        name: "FK_stafettlogg_forloep_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "forloep",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "avklaring",
                columns: table => new
                {
                    uro_kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    uro_id = table.Column<Guid>(type: "uuid", nullable: false),
                    til = table.Column<int>(type: "integer", nullable: true),
                    begrunnelse = table.Column<byte[]>(type: "bytea", nullable: false),
                    av = table.Column<Guid>(type: "uuid", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_avklaring", x => new { x.uro_kommune, x.uro_id });
                    table.ForeignKey(
                        name: "FK_avklaring_uro_uro_kommune_uro_id",
                        columns: x => new { x.uro_kommune, x.uro_id },
                        principalTable: "uro",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "frist",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    uro = table.Column<Guid>(type: "uuid", nullable: true),
                    forloep = table.Column<Guid>(type: "uuid", nullable: true),
                    navn = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    gjelder = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    tekst = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    forfaller = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ansvarlig = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    aapnet = table.Column<DateOnly>(type: "date", nullable: false),
                    regnet_fra = table.Column<DateOnly>(type: "date", nullable: true),
                    stige = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    trinn = table.Column<int>(type: "integer", nullable: false),
                    vekkes = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    ferdig = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_frist", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_frist_forloep_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "forloep",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_frist_uro_kommune_uro",
                        columns: x => new { x.kommune, x.uro },
                        principalTable: "uro",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "undringssamtale",
                columns: table => new
                {
                    uro_kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    uro_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    ikke_holdt_fordi = table.Column<byte[]>(type: "bytea", nullable: true),
                    foresatte_sa = table.Column<byte[]>(type: "bytea", nullable: true),
                    barnet_sa = table.Column<byte[]>(type: "bytea", nullable: true),
                    avtalt = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_undringssamtale", x => new { x.uro_kommune, x.uro_id });
                    table.ForeignKey(
                        name: "FK_undringssamtale_uro_uro_kommune_uro_id",
                        columns: x => new { x.uro_kommune, x.uro_id },
                        principalTable: "uro",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "uroskjema",
                columns: table => new
                {
                    uro_kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    uro_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hvis_ingen_gjoer_noe = table.Column<byte[]>(type: "bytea", nullable: true),
                    styrker = table.Column<byte[]>(type: "bytea", nullable: true),
                    foerste_ord = table.Column<byte[]>(type: "bytea", nullable: true),
                    redd_for = table.Column<byte[]>(type: "bytea", nullable: true),
                    kan_tilby = table.Column<byte[]>(type: "bytea", nullable: true),
                    sone = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_uroskjema", x => new { x.uro_kommune, x.uro_id });
                    table.ForeignKey(
                        name: "FK_uroskjema_uro_uro_kommune_uro_id",
                        columns: x => new { x.uro_kommune, x.uro_id },
                        principalTable: "uro",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "utsettelse",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: true),
                    uro = table.Column<Guid>(type: "uuid", nullable: true),
                    frist = table.Column<Guid>(type: "uuid", nullable: false),
                    navn = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    utsettelsesslag = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    fra = table.Column<DateOnly>(type: "date", nullable: false),
                    til = table.Column<DateOnly>(type: "date", nullable: false),
                    grunn = table.Column<byte[]>(type: "bytea", nullable: false),
                    bedt_av = table.Column<Guid>(type: "uuid", nullable: false),
                    bedt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    innvilget = table.Column<bool>(type: "boolean", nullable: true),
                    besvart_av = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_utsettelse", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_utsettelse_forloep_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "forloep",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_utsettelse_uro_kommune_uro",
                        columns: x => new { x.kommune, x.uro },
                        principalTable: "uro",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ansatt",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    brukernavn = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    navn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rolle = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    enhet = table.Column<Guid>(type: "uuid", nullable: false),
                    tjeneste = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sluttet = table.Column<DateOnly>(type: "date", nullable: true),
                    epost = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    fnr_indeks = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ansatt", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_ansatt_enhet_kommune_enhet",
                        columns: x => new { x.kommune, x.enhet },
                        principalTable: "enhet",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enhetsbytte",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    barn = table.Column<Guid>(type: "uuid", nullable: false),
                    fra = table.Column<Guid>(type: "uuid", nullable: false),
                    til = table.Column<Guid>(type: "uuid", nullable: false),
                    gruppe = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    bestilt_av = table.Column<Guid>(type: "uuid", nullable: false),
                    bestilt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    utfoert = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    avlyst = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enhetsbytte", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_enhetsbytte_barn_kommune_barn",
                        columns: x => new { x.kommune, x.barn },
                        principalTable: "barn",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_enhetsbytte_enhet_kommune_til",
                        columns: x => new { x.kommune, x.til },
                        principalTable: "enhet",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "praksisgrunn",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    enhet = table.Column<Guid>(type: "uuid", nullable: false),
                    periode = table.Column<string>(type: "character varying(6)", unicode: false, maxLength: 6, nullable: false),
                    praksis = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    tekst = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_praksisgrunn", x => new { x.kommune, x.enhet, x.periode, x.praksis });
                    table.ForeignKey(
                        name: "FK_praksisgrunn_enhet_kommune_enhet",
                        columns: x => new { x.kommune, x.enhet },
                        principalTable: "enhet",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rolletildeling",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: true),
                    brukernavn = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    navn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rolle = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    enhet = table.Column<Guid>(type: "uuid", nullable: false),
                    tjeneste = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    epost = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    fnr_indeks = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: true),
                    sluttet = table.Column<DateOnly>(type: "date", nullable: true),
                    sluttet_da = table.Column<DateOnly>(type: "date", nullable: true),
                    rolle_da = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    enhet_da = table.Column<Guid>(type: "uuid", nullable: true),
                    tjeneste_da = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    bedt_av = table.Column<Guid>(type: "uuid", nullable: false),
                    bedt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    utloeper = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    avgjort_av = table.Column<Guid>(type: "uuid", nullable: true),
                    avgjort = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rolletildeling", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_rolletildeling_enhet_kommune_enhet",
                        columns: x => new { x.kommune, x.enhet },
                        principalTable: "enhet",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gruppestol",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    moete = table.Column<Guid>(type: "uuid", nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: false),
                    svar = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    er_ute = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gruppestol", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_gruppestol_gruppemoete_kommune_moete",
                        columns: x => new { x.kommune, x.moete },
                        principalTable: "gruppemoete",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluering",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: false),
                    kategori = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    nivaa = table.Column<int>(type: "integer", nullable: false),
                    utfall = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    neste = table.Column<DateOnly>(type: "date", nullable: true),
                    vurdering = table.Column<byte[]>(type: "bytea", nullable: false),
                    foresattes_syn = table.Column<byte[]>(type: "bytea", nullable: true),
                    av = table.Column<Guid>(type: "uuid", nullable: false),
                    skrevet = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluering", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_evaluering_stafettlogg_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "stafettlogg",
                        principalColumns: new[] { "kommune", "forloep" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "innlegg",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: false),
                    slag = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    kategori = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    tekst = table.Column<byte[]>(type: "bytea", nullable: false),
                    egne_ord = table.Column<bool>(type: "boolean", nullable: false),
                    av = table.Column<Guid>(type: "uuid", nullable: false),
                    skrevet = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    rettet_av = table.Column<Guid>(type: "uuid", nullable: true),
                    rettet_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_innlegg", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_innlegg_stafettlogg_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "stafettlogg",
                        principalColumns: new[] { "kommune", "forloep" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "maal",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: false),
                    tekst = table.Column<byte[]>(type: "bytea", nullable: false),
                    innen = table.Column<DateOnly>(type: "date", nullable: false),
                    i_planen = table.Column<bool>(type: "boolean", nullable: false),
                    av = table.Column<Guid>(type: "uuid", nullable: false),
                    satt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_maal", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_maal_stafettlogg_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "stafettlogg",
                        principalColumns: new[] { "kommune", "forloep" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "moete",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: false),
                    kategori = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    deltakere = table.Column<byte[]>(type: "bytea", nullable: false),
                    referat = table.Column<byte[]>(type: "bytea", nullable: false),
                    av = table.Column<Guid>(type: "uuid", nullable: false),
                    skrevet = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moete", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_moete_stafettlogg_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "stafettlogg",
                        principalColumns: new[] { "kommune", "forloep" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tiltak",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: false),
                    maal = table.Column<Guid>(type: "uuid", nullable: false),
                    kategori = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    katalog = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    tittel = table.Column<byte[]>(type: "bytea", nullable: false),
                    arena = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    ansvarlig = table.Column<byte[]>(type: "bytea", nullable: false),
                    tjeneste = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    start = table.Column<DateOnly>(type: "date", nullable: false),
                    evalueres = table.Column<DateOnly>(type: "date", nullable: false),
                    av = table.Column<Guid>(type: "uuid", nullable: false),
                    skrevet = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    effekt = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    merknad = table.Column<byte[]>(type: "bytea", nullable: true),
                    avsluttet = table.Column<DateOnly>(type: "date", nullable: true),
                    versjon = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tiltak", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_tiltak_stafettlogg_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "stafettlogg",
                        principalColumns: new[] { "kommune", "forloep" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vedlegg",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: false),
                    samtykke = table.Column<Guid>(type: "uuid", nullable: true),
                    navn = table.Column<byte[]>(type: "bytea", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    stoerrelse = table.Column<int>(type: "integer", nullable: false),
                    kategori = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    av = table.Column<Guid>(type: "uuid", nullable: false),
                    lagt_ved = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fjernet_av = table.Column<Guid>(type: "uuid", nullable: true),
                    fjernet = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    grunn = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vedlegg", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_vedlegg_samtykke_kommune_samtykke",
                        columns: x => new { x.kommune, x.samtykke },
                        principalTable: "samtykke",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_vedlegg_stafettlogg_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "stafettlogg",
                        principalColumns: new[] { "kommune", "forloep" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "varsel",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slag = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    mottaker = table.Column<Guid>(type: "uuid", nullable: false),
                    gjelder = table.Column<Guid>(type: "uuid", nullable: false),
                    frist = table.Column<Guid>(type: "uuid", nullable: true),
                    uro = table.Column<Guid>(type: "uuid", nullable: true),
                    forloep = table.Column<Guid>(type: "uuid", nullable: true),
                    trinn = table.Column<int>(type: "integer", nullable: false),
                    som_mottaker = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    som_rolle = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    haster = table.Column<bool>(type: "boolean", nullable: false),
                    tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lest = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    utsending = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_varsel", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_varsel_forloep_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "forloep",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_varsel_frist_kommune_frist",
                        columns: x => new { x.kommune, x.frist },
                        principalTable: "frist",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_varsel_uro_kommune_uro",
                        columns: x => new { x.kommune, x.uro },
                        principalTable: "uro",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_varsel_utsending_kommune_utsending",
                        columns: x => new { x.kommune, x.utsending },
                        principalTable: "utsending",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fravaer",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: false),
                    fra = table.Column<DateOnly>(type: "date", nullable: false),
                    til = table.Column<DateOnly>(type: "date", nullable: false),
                    dager = table.Column<int>(type: "integer", nullable: false),
                    stedfortreder = table.Column<Guid>(type: "uuid", nullable: true),
                    registrert_av = table.Column<Guid>(type: "uuid", nullable: false),
                    registrert = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fravaer", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_fravaer_ansatt_kommune_ansatt",
                        columns: x => new { x.kommune, x.ansatt },
                        principalTable: "ansatt",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loggkontroll",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: false),
                    enhet = table.Column<Guid>(type: "uuid", nullable: false),
                    uke = table.Column<DateOnly>(type: "date", nullable: false),
                    funn = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: false),
                    poeng = table.Column<int>(type: "integer", nullable: false),
                    frist = table.Column<DateOnly>(type: "date", nullable: false),
                    svar = table.Column<byte[]>(type: "bytea", nullable: true),
                    hadde_grunn = table.Column<bool>(type: "boolean", nullable: true),
                    kontrollert_av = table.Column<Guid>(type: "uuid", nullable: true),
                    kontrollert = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_loggkontroll", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_loggkontroll_ansatt_kommune_ansatt",
                        columns: x => new { x.kommune, x.ansatt },
                        principalTable: "ansatt",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "moetearena",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kode = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    slag = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    navn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    koordinator = table.Column<Guid>(type: "uuid", nullable: false),
                    stedfortreder = table.Column<Guid>(type: "uuid", nullable: true),
                    sted = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    klokka = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    minutter = table.Column<int>(type: "integer", nullable: false),
                    saksminutter = table.Column<int>(type: "integer", nullable: false),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moetearena", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_moetearena_ansatt_kommune_koordinator",
                        columns: x => new { x.kommune, x.koordinator },
                        principalTable: "ansatt",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_moetearena_ansatt_kommune_stedfortreder",
                        columns: x => new { x.kommune, x.stedfortreder },
                        principalTable: "ansatt",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evalueringsbarn",
                columns: table => new
                {
                    evaluering_kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    evaluering_id = table.Column<Guid>(type: "uuid", nullable: false),
                    voksen = table.Column<byte[]>(type: "bytea", nullable: true),
                    dag = table.Column<DateOnly>(type: "date", nullable: true),
                    syn = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evalueringsbarn", x => new { x.evaluering_kommune, x.evaluering_id });
                    table.ForeignKey(
                        name: "FK_evalueringsbarn_evaluering_evaluering_kommune_evaluering_id",
                        columns: x => new { x.evaluering_kommune, x.evaluering_id },
                        principalTable: "evaluering",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "moetebarn",
                columns: table => new
                {
                    moete_kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    moete_id = table.Column<Guid>(type: "uuid", nullable: false),
                    voksen = table.Column<byte[]>(type: "bytea", nullable: true),
                    dag = table.Column<DateOnly>(type: "date", nullable: true),
                    syn = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moetebarn", x => new { x.moete_kommune, x.moete_id });
                    table.ForeignKey(
                        name: "FK_moetebarn_moete_moete_kommune_moete_id",
                        columns: x => new { x.moete_kommune, x.moete_id },
                        principalTable: "moete",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vedleggsinnhold",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forloep = table.Column<Guid>(type: "uuid", nullable: false),
                    innhold = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vedleggsinnhold", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_vedleggsinnhold_vedlegg_kommune_id",
                        columns: x => new { x.kommune, x.id },
                        principalTable: "vedlegg",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "arenamoete",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    arena = table.Column<Guid>(type: "uuid", nullable: false),
                    planlagt = table.Column<DateOnly>(type: "date", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    klokka = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    sted = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    minutter = table.Column<int>(type: "integer", nullable: false),
                    roterende = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    publisert = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    oppe = table.Column<Guid>(type: "uuid", nullable: true),
                    oppe_siden = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arenamoete", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_arenamoete_moetearena_kommune_arena",
                        columns: x => new { x.kommune, x.arena },
                        principalTable: "moetearena",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "arenaplass",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    arena = table.Column<Guid>(type: "uuid", nullable: false),
                    tjeneste = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    funksjon = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: true),
                    vara = table.Column<Guid>(type: "uuid", nullable: true),
                    rotasjon = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arenaplass", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_arenaplass_moetearena_kommune_arena",
                        columns: x => new { x.kommune, x.arena },
                        principalTable: "moetearena",
                        principalColumns: new[] { "kommune", "id" });
                });

            migrationBuilder.CreateTable(
                name: "droeftingssak",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sakslag = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    arena = table.Column<Guid>(type: "uuid", nullable: false),
                    innmelder = table.Column<Guid>(type: "uuid", nullable: false),
                    tjeneste = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    spoersmaal = table.Column<byte[]>(type: "bytea", nullable: false),
                    proevd = table.Column<byte[]>(type: "bytea", nullable: true),
                    deltar = table.Column<byte[]>(type: "bytea", nullable: true),
                    hast = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    trenger = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: false),
                    kategori = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    meldt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    moete = table.Column<Guid>(type: "uuid", nullable: true),
                    plass = table.Column<int>(type: "integer", nullable: false),
                    minutter = table.Column<int>(type: "integer", nullable: false),
                    lukket = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    referat = table.Column<byte[]>(type: "bytea", nullable: true),
                    godkjent_av = table.Column<Guid>(type: "uuid", nullable: true),
                    utfall = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    hendte = table.Column<byte[]>(type: "bytea", nullable: true),
                    fulgt_opp = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fortalt_dag = table.Column<DateOnly>(type: "date", nullable: true),
                    fortalt_ved = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    funn_er_besvart = table.Column<bool>(type: "boolean", nullable: true),
                    hvem = table.Column<byte[]>(type: "bytea", nullable: true),
                    kontakt = table.Column<byte[]>(type: "bytea", nullable: true),
                    forloep = table.Column<Guid>(type: "uuid", nullable: true),
                    barn = table.Column<Guid>(type: "uuid", nullable: true),
                    versjon = table.Column<int>(type: "integer", nullable: false),
                    endret_av = table.Column<Guid>(type: "uuid", nullable: true),
                    endret_tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_droeftingssak", x => new { x.kommune, x.id });
                    table.CheckConstraint("bare_navngitte_har_barn", "sakslag = 'navngitt' or (forloep is null and barn is null)");
                    table.ForeignKey(
                        name: "FK_droeftingssak_arenamoete_kommune_moete",
                        columns: x => new { x.kommune, x.moete },
                        principalTable: "arenamoete",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_droeftingssak_barn_kommune_barn",
                        columns: x => new { x.kommune, x.barn },
                        principalTable: "barn",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_droeftingssak_forloep_kommune_forloep",
                        columns: x => new { x.kommune, x.forloep },
                        principalTable: "forloep",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_droeftingssak_moetearena_kommune_arena",
                        columns: x => new { x.kommune, x.arena },
                        principalTable: "moetearena",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "moetestol",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    moete = table.Column<Guid>(type: "uuid", nullable: false),
                    tjeneste = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    funksjon = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: true),
                    vara = table.Column<Guid>(type: "uuid", nullable: true),
                    svar = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    moette = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moetestol", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_moetestol_arenamoete_kommune_moete",
                        columns: x => new { x.kommune, x.moete },
                        principalTable: "arenamoete",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "droeftingsinnlegg",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sak = table.Column<Guid>(type: "uuid", nullable: false),
                    slag = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    tekst = table.Column<byte[]>(type: "bytea", nullable: false),
                    av = table.Column<Guid>(type: "uuid", nullable: false),
                    skrevet = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_droeftingsinnlegg", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_droeftingsinnlegg_droeftingssak_kommune_sak",
                        columns: x => new { x.kommune, x.sak },
                        principalTable: "droeftingssak",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "droeftingsoppgave",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sak = table.Column<Guid>(type: "uuid", nullable: false),
                    tekst = table.Column<byte[]>(type: "bytea", nullable: false),
                    ansvarlig = table.Column<Guid>(type: "uuid", nullable: false),
                    frist = table.Column<DateOnly>(type: "date", nullable: false),
                    av = table.Column<Guid>(type: "uuid", nullable: false),
                    gjort = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_droeftingsoppgave", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_droeftingsoppgave_droeftingssak_kommune_sak",
                        columns: x => new { x.kommune, x.sak },
                        principalTable: "droeftingssak",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referatlesing",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    sak = table.Column<Guid>(type: "uuid", nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: false),
                    lest = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referatlesing", x => new { x.kommune, x.sak, x.ansatt });
                    table.ForeignKey(
                        name: "FK_referatlesing_droeftingssak_kommune_sak",
                        columns: x => new { x.kommune, x.sak },
                        principalTable: "droeftingssak",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "saksinhabil",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sak = table.Column<Guid>(type: "uuid", nullable: false),
                    ansatt = table.Column<Guid>(type: "uuid", nullable: false),
                    meldt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opphevet = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opphevet_av = table.Column<Guid>(type: "uuid", nullable: true),
                    opphevgrunn = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saksinhabil", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_saksinhabil_droeftingssak_kommune_sak",
                        columns: x => new { x.kommune, x.sak },
                        principalTable: "droeftingssak",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "oppgavebytte",
                columns: table => new
                {
                    kommune = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    oppgave = table.Column<Guid>(type: "uuid", nullable: false),
                    fra = table.Column<Guid>(type: "uuid", nullable: false),
                    til = table.Column<Guid>(type: "uuid", nullable: false),
                    av = table.Column<Guid>(type: "uuid", nullable: false),
                    tid = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oppgavebytte", x => new { x.kommune, x.id });
                    table.ForeignKey(
                        name: "FK_oppgavebytte_droeftingsoppgave_kommune_oppgave",
                        columns: x => new { x.kommune, x.oppgave },
                        principalTable: "droeftingsoppgave",
                        principalColumns: new[] { "kommune", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_aktoer_kommune_ansatt",
                table: "aktoer",
                columns: new[] { "kommune", "ansatt" });

            migrationBuilder.CreateIndex(
                name: "IX_aktoer_kommune_forloep",
                table: "aktoer",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_ansatt_kommune_brukernavn",
                table: "ansatt",
                columns: new[] { "kommune", "brukernavn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ansatt_kommune_enhet",
                table: "ansatt",
                columns: new[] { "kommune", "enhet" });

            migrationBuilder.CreateIndex(
                name: "IX_ansatt_kommune_fnr_indeks",
                table: "ansatt",
                columns: new[] { "kommune", "fnr_indeks" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_arenamoete_kommune_arena_planlagt",
                table: "arenamoete",
                columns: new[] { "kommune", "arena", "planlagt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_arenamoete_kommune_dag",
                table: "arenamoete",
                columns: new[] { "kommune", "dag" });

            migrationBuilder.CreateIndex(
                name: "IX_arenaplass_kommune_arena",
                table: "arenaplass",
                columns: new[] { "kommune", "arena" });

            migrationBuilder.CreateIndex(
                name: "IX_barn_kommune_enhet",
                table: "barn",
                columns: new[] { "kommune", "enhet" });

            migrationBuilder.CreateIndex(
                name: "IX_barn_kommune_fnr_indeks",
                table: "barn",
                columns: new[] { "kommune", "fnr_indeks" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_barneplass_kommune_barn",
                table: "barneplass",
                columns: new[] { "kommune", "barn" });

            migrationBuilder.CreateIndex(
                name: "IX_begrensning_kommune_barn",
                table: "begrensning",
                columns: new[] { "kommune", "barn" });

            migrationBuilder.CreateIndex(
                name: "IX_bekymringsmelding_kommune_enhet",
                table: "bekymringsmelding",
                columns: new[] { "kommune", "enhet" });

            migrationBuilder.CreateIndex(
                name: "IX_bekymringsmelding_kommune_klokke",
                table: "bekymringsmelding",
                columns: new[] { "kommune", "klokke" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bekymringsmelding_kommune_melder",
                table: "bekymringsmelding",
                columns: new[] { "kommune", "melder" });

            migrationBuilder.CreateIndex(
                name: "IX_bekymringsmelding_kommune_sendt",
                table: "bekymringsmelding",
                columns: new[] { "kommune", "sendt" });

            migrationBuilder.CreateIndex(
                name: "IX_datanoekkel_hovednoekkel_kommune_id",
                table: "datanoekkel",
                columns: new[] { "hovednoekkel", "kommune", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_droeftingsinnlegg_kommune_sak",
                table: "droeftingsinnlegg",
                columns: new[] { "kommune", "sak" });

            migrationBuilder.CreateIndex(
                name: "IX_droeftingsoppgave_kommune_ansvarlig_gjort",
                table: "droeftingsoppgave",
                columns: new[] { "kommune", "ansvarlig", "gjort" });

            migrationBuilder.CreateIndex(
                name: "IX_droeftingsoppgave_kommune_sak",
                table: "droeftingsoppgave",
                columns: new[] { "kommune", "sak" });

            migrationBuilder.CreateIndex(
                name: "IX_droeftingssak_kommune_arena_lukket",
                table: "droeftingssak",
                columns: new[] { "kommune", "arena", "lukket" });

            migrationBuilder.CreateIndex(
                name: "IX_droeftingssak_kommune_barn",
                table: "droeftingssak",
                columns: new[] { "kommune", "barn" });

            migrationBuilder.CreateIndex(
                name: "IX_droeftingssak_kommune_forloep",
                table: "droeftingssak",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_droeftingssak_kommune_innmelder",
                table: "droeftingssak",
                columns: new[] { "kommune", "innmelder" });

            migrationBuilder.CreateIndex(
                name: "IX_droeftingssak_kommune_moete",
                table: "droeftingssak",
                columns: new[] { "kommune", "moete" });

            migrationBuilder.CreateIndex(
                name: "IX_enhet_kommune_kode",
                table: "enhet",
                columns: new[] { "kommune", "kode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ett_bytte_om_gangen",
                table: "enhetsbytte",
                columns: new[] { "kommune", "barn" },
                unique: true,
                filter: "utfoert is null and avlyst is null");

            migrationBuilder.CreateIndex(
                name: "IX_enhetsbytte_kommune_fra",
                table: "enhetsbytte",
                columns: new[] { "kommune", "fra" });

            migrationBuilder.CreateIndex(
                name: "IX_enhetsbytte_kommune_til",
                table: "enhetsbytte",
                columns: new[] { "kommune", "til" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluering_kommune_forloep",
                table: "evaluering",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_foresatt_kommune_barn",
                table: "foresatt",
                columns: new[] { "kommune", "barn" });

            migrationBuilder.CreateIndex(
                name: "IX_foresatt_kommune_fnr_indeks",
                table: "foresatt",
                columns: new[] { "kommune", "fnr_indeks" });

            migrationBuilder.CreateIndex(
                name: "ett_aapent_forloep_per_barn",
                table: "forloep",
                columns: new[] { "kommune", "barn" },
                unique: true,
                filter: "er_aapent");

            migrationBuilder.CreateIndex(
                name: "IX_forloep_kommune_barn_er_aapent",
                table: "forloep",
                columns: new[] { "kommune", "barn", "er_aapent" });

            migrationBuilder.CreateIndex(
                name: "IX_forloep_kommune_enhet_er_aapent_neste_frist",
                table: "forloep",
                columns: new[] { "kommune", "enhet", "er_aapent", "neste_frist" });

            migrationBuilder.CreateIndex(
                name: "IX_forloep_kommune_stafettholder_er_aapent_neste_frist",
                table: "forloep",
                columns: new[] { "kommune", "stafettholder", "er_aapent", "neste_frist" });

            migrationBuilder.CreateIndex(
                name: "IX_forloep_kommune_stedfortreder",
                table: "forloep",
                columns: new[] { "kommune", "stedfortreder" });

            migrationBuilder.CreateIndex(
                name: "IX_forloep_kommune_tilbudt_til",
                table: "forloep",
                columns: new[] { "kommune", "tilbudt_til" });

            migrationBuilder.CreateIndex(
                name: "IX_fravaer_kommune_ansatt_til",
                table: "fravaer",
                columns: new[] { "kommune", "ansatt", "til" });

            migrationBuilder.CreateIndex(
                name: "IX_frist_kommune_forloep",
                table: "frist",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_frist_kommune_uro",
                table: "frist",
                columns: new[] { "kommune", "uro" });

            migrationBuilder.CreateIndex(
                name: "IX_gruppemoete_kommune_forloep_dag",
                table: "gruppemoete",
                columns: new[] { "kommune", "forloep", "dag" });

            migrationBuilder.CreateIndex(
                name: "IX_gruppestol_kommune_moete",
                table: "gruppestol",
                columns: new[] { "kommune", "moete" });

            migrationBuilder.CreateIndex(
                name: "IX_holder_kommune_forloep",
                table: "holder",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_individuell_plan_kommune_forloep",
                table: "individuell_plan",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_inhabil_kommune_ansatt",
                table: "inhabil",
                columns: new[] { "kommune", "ansatt" });

            migrationBuilder.CreateIndex(
                name: "IX_inhabil_kommune_barn",
                table: "inhabil",
                columns: new[] { "kommune", "barn" });

            migrationBuilder.CreateIndex(
                name: "IX_innlegg_kommune_forloep",
                table: "innlegg",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_innsynslogg_kommune_barn",
                table: "innsynslogg",
                columns: new[] { "kommune", "barn" });

            migrationBuilder.CreateIndex(
                name: "IX_innsynslogg_kommune_loepenr",
                table: "innsynslogg",
                columns: new[] { "kommune", "loepenr" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_innsynslogg_kommune_tid",
                table: "innsynslogg",
                columns: new[] { "kommune", "tid" });

            migrationBuilder.CreateIndex(
                name: "IX_loggkontroll_kommune_ansatt",
                table: "loggkontroll",
                columns: new[] { "kommune", "ansatt" });

            migrationBuilder.CreateIndex(
                name: "IX_loggkontroll_kommune_enhet",
                table: "loggkontroll",
                columns: new[] { "kommune", "enhet" });

            migrationBuilder.CreateIndex(
                name: "IX_loggkontroll_kommune_uke_ansatt",
                table: "loggkontroll",
                columns: new[] { "kommune", "uke", "ansatt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_maal_kommune_forloep",
                table: "maal",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_meldingsraad_kommune_melding",
                table: "meldingsraad",
                columns: new[] { "kommune", "melding" });

            migrationBuilder.CreateIndex(
                name: "IX_moete_kommune_forloep",
                table: "moete",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_moetearena_kommune_kode",
                table: "moetearena",
                columns: new[] { "kommune", "kode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_moetearena_kommune_koordinator",
                table: "moetearena",
                columns: new[] { "kommune", "koordinator" });

            migrationBuilder.CreateIndex(
                name: "IX_moetearena_kommune_stedfortreder",
                table: "moetearena",
                columns: new[] { "kommune", "stedfortreder" });

            migrationBuilder.CreateIndex(
                name: "IX_moetestol_kommune_ansatt",
                table: "moetestol",
                columns: new[] { "kommune", "ansatt" });

            migrationBuilder.CreateIndex(
                name: "IX_moetestol_kommune_moete",
                table: "moetestol",
                columns: new[] { "kommune", "moete" });

            migrationBuilder.CreateIndex(
                name: "IX_moetestol_kommune_vara",
                table: "moetestol",
                columns: new[] { "kommune", "vara" });

            migrationBuilder.CreateIndex(
                name: "IX_noedinnsyn_kommune_ansatt_dag_nr",
                table: "noedinnsyn",
                columns: new[] { "kommune", "ansatt", "dag", "nr" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_noedinnsyn_kommune_barn",
                table: "noedinnsyn",
                columns: new[] { "kommune", "barn" });

            migrationBuilder.CreateIndex(
                name: "IX_noedinnsyn_kommune_enhet",
                table: "noedinnsyn",
                columns: new[] { "kommune", "enhet" });

            migrationBuilder.CreateIndex(
                name: "IX_oekt_kommune_ansatt",
                table: "oekt",
                columns: new[] { "kommune", "ansatt" });

            migrationBuilder.CreateIndex(
                name: "IX_oekt_leverandoer_sid",
                table: "oekt",
                columns: new[] { "leverandoer", "sid" });

            migrationBuilder.CreateIndex(
                name: "IX_oppgavebytte_kommune_oppgave",
                table: "oppgavebytte",
                columns: new[] { "kommune", "oppgave" });

            migrationBuilder.CreateIndex(
                name: "IX_referatlesing_kommune_ansatt_lest",
                table: "referatlesing",
                columns: new[] { "kommune", "ansatt", "lest" });

            migrationBuilder.CreateIndex(
                name: "IX_rolletildeling_kommune_enhet",
                table: "rolletildeling",
                columns: new[] { "kommune", "enhet" });

            migrationBuilder.CreateIndex(
                name: "IX_rolletildeling_kommune_status",
                table: "rolletildeling",
                columns: new[] { "kommune", "status" });

            migrationBuilder.CreateIndex(
                name: "IX_saksinhabil_kommune_ansatt",
                table: "saksinhabil",
                columns: new[] { "kommune", "ansatt" });

            migrationBuilder.CreateIndex(
                name: "IX_saksinhabil_kommune_sak",
                table: "saksinhabil",
                columns: new[] { "kommune", "sak" });

            migrationBuilder.CreateIndex(
                name: "IX_samtykke_kommune_forloep",
                table: "samtykke",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_tiltak_kommune_forloep",
                table: "tiltak",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_uro_kommune_barn",
                table: "uro",
                columns: new[] { "kommune", "barn" });

            migrationBuilder.CreateIndex(
                name: "IX_uro_kommune_delt_med",
                table: "uro",
                columns: new[] { "kommune", "delt_med" });

            migrationBuilder.CreateIndex(
                name: "IX_uro_kommune_eier_er_aapent",
                table: "uro",
                columns: new[] { "kommune", "eier", "er_aapent" });

            migrationBuilder.CreateIndex(
                name: "IX_uro_kommune_enhet_er_aapent",
                table: "uro",
                columns: new[] { "kommune", "enhet", "er_aapent" });

            migrationBuilder.CreateIndex(
                name: "IX_utkast_kommune_ansatt_noekkel",
                table: "utkast",
                columns: new[] { "kommune", "ansatt", "noekkel" });

            migrationBuilder.CreateIndex(
                name: "IX_utkast_kommune_ansatt_skjema",
                table: "utkast",
                columns: new[] { "kommune", "ansatt", "skjema" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_utsending_kommune_mottaker_dag_nr",
                table: "utsending",
                columns: new[] { "kommune", "mottaker", "dag", "nr" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_utsending_kommune_tilstand_lagd",
                table: "utsending",
                columns: new[] { "kommune", "tilstand", "lagd" });

            migrationBuilder.CreateIndex(
                name: "IX_utsettelse_kommune_forloep",
                table: "utsettelse",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_utsettelse_kommune_uro",
                table: "utsettelse",
                columns: new[] { "kommune", "uro" });

            migrationBuilder.CreateIndex(
                name: "IX_varsel_kommune_forloep",
                table: "varsel",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_varsel_kommune_frist",
                table: "varsel",
                columns: new[] { "kommune", "frist" });

            migrationBuilder.CreateIndex(
                name: "IX_varsel_kommune_gjelder_slag_trinn_mottaker",
                table: "varsel",
                columns: new[] { "kommune", "gjelder", "slag", "trinn", "mottaker" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_varsel_kommune_mottaker_tid",
                table: "varsel",
                columns: new[] { "kommune", "mottaker", "tid" });

            migrationBuilder.CreateIndex(
                name: "IX_varsel_kommune_uro",
                table: "varsel",
                columns: new[] { "kommune", "uro" });

            migrationBuilder.CreateIndex(
                name: "IX_varsel_kommune_utsending",
                table: "varsel",
                columns: new[] { "kommune", "utsending" });

            migrationBuilder.CreateIndex(
                name: "uleste_varsler",
                table: "varsel",
                columns: new[] { "kommune", "mottaker" },
                filter: "lest is null");

            migrationBuilder.CreateIndex(
                name: "IX_vedlegg_kommune_forloep",
                table: "vedlegg",
                columns: new[] { "kommune", "forloep" });

            migrationBuilder.CreateIndex(
                name: "IX_vedlegg_kommune_samtykke",
                table: "vedlegg",
                columns: new[] { "kommune", "samtykke" });

            migrationBuilder.CreateIndex(
                name: "en_flytting_om_gangen",
                table: "veilederflytting",
                column: "kommune",
                unique: true,
                filter: "ferdig is null");

            migrationBuilder.CreateIndex(
                name: "IX_vekking_naar",
                table: "vekking",
                column: "naar");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aarsrapport");

            migrationBuilder.DropTable(
                name: "aktoer");

            migrationBuilder.DropTable(
                name: "ansvarsgruppe");

            migrationBuilder.DropTable(
                name: "arenaplass");

            migrationBuilder.DropTable(
                name: "avklaring");

            migrationBuilder.DropTable(
                name: "avslutning");

            migrationBuilder.DropTable(
                name: "barneplass");

            migrationBuilder.DropTable(
                name: "begrensning");

            migrationBuilder.DropTable(
                name: "bekymringsmelding");

            migrationBuilder.DropTable(
                name: "datanoekkel");

            migrationBuilder.DropTable(
                name: "demotid");

            migrationBuilder.DropTable(
                name: "droeftingsinnlegg");

            migrationBuilder.DropTable(
                name: "enhetsbytte");

            migrationBuilder.DropTable(
                name: "evalueringsbarn");

            migrationBuilder.DropTable(
                name: "foresatt");

            migrationBuilder.DropTable(
                name: "fravaer");

            migrationBuilder.DropTable(
                name: "gruppestol");

            migrationBuilder.DropTable(
                name: "hendelse");

            migrationBuilder.DropTable(
                name: "holder");

            migrationBuilder.DropTable(
                name: "individuell_plan");

            migrationBuilder.DropTable(
                name: "inhabil");

            migrationBuilder.DropTable(
                name: "innlegg");

            migrationBuilder.DropTable(
                name: "innsynskjede");

            migrationBuilder.DropTable(
                name: "innsynslogg");

            migrationBuilder.DropTable(
                name: "kjeksnoekkel");

            migrationBuilder.DropTable(
                name: "kvittering");

            migrationBuilder.DropTable(
                name: "loggkontroll");

            migrationBuilder.DropTable(
                name: "loggkontrolluke");

            migrationBuilder.DropTable(
                name: "maal");

            migrationBuilder.DropTable(
                name: "meldingsraad");

            migrationBuilder.DropTable(
                name: "moetebarn");

            migrationBuilder.DropTable(
                name: "moetestol");

            migrationBuilder.DropTable(
                name: "noedinnsyn");

            migrationBuilder.DropTable(
                name: "oekt");

            migrationBuilder.DropTable(
                name: "oppgavebytte");

            migrationBuilder.DropTable(
                name: "oversiktsbilde");

            migrationBuilder.DropTable(
                name: "praksisgrunn");

            migrationBuilder.DropTable(
                name: "referatlesing");

            migrationBuilder.DropTable(
                name: "registerimport");

            migrationBuilder.DropTable(
                name: "rolletildeling");

            migrationBuilder.DropTable(
                name: "saksinhabil");

            migrationBuilder.DropTable(
                name: "sletting");

            migrationBuilder.DropTable(
                name: "tiltak");

            migrationBuilder.DropTable(
                name: "undringssamtale");

            migrationBuilder.DropTable(
                name: "uroskjema");

            migrationBuilder.DropTable(
                name: "utkast");

            migrationBuilder.DropTable(
                name: "utsettelse");

            migrationBuilder.DropTable(
                name: "varsel");

            migrationBuilder.DropTable(
                name: "varselvalg");

            migrationBuilder.DropTable(
                name: "vedleggsinnhold");

            migrationBuilder.DropTable(
                name: "veilederflytting");

            migrationBuilder.DropTable(
                name: "veilederutkast");

            migrationBuilder.DropTable(
                name: "veilederversjon");

            migrationBuilder.DropTable(
                name: "vekking");

            migrationBuilder.DropTable(
                name: "evaluering");

            migrationBuilder.DropTable(
                name: "gruppemoete");

            migrationBuilder.DropTable(
                name: "moete");

            migrationBuilder.DropTable(
                name: "droeftingsoppgave");

            migrationBuilder.DropTable(
                name: "frist");

            migrationBuilder.DropTable(
                name: "utsending");

            migrationBuilder.DropTable(
                name: "vedlegg");

            migrationBuilder.DropTable(
                name: "droeftingssak");

            migrationBuilder.DropTable(
                name: "uro");

            migrationBuilder.DropTable(
                name: "samtykke");

            migrationBuilder.DropTable(
                name: "stafettlogg");

            migrationBuilder.DropTable(
                name: "arenamoete");

            migrationBuilder.DropTable(
                name: "forloep");

            migrationBuilder.DropTable(
                name: "moetearena");

            migrationBuilder.DropTable(
                name: "barn");

            migrationBuilder.DropTable(
                name: "ansatt");

            migrationBuilder.DropTable(
                name: "enhet");

            migrationBuilder.DropTable(
                name: "kommune");
        }
    }
}
