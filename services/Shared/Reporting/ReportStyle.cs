namespace ChainHub.Reporting;

/// <summary>How the report looks, on a screen and on paper. Nothing is told by colour alone.</summary>
internal static class ReportStyle
{
    public const string Css =
        """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 52rem; font: 1.0625rem/1.6 "Liberation Sans", Arial, Helvetica, sans-serif; color: #1a1a1a; background: #fff; }
        h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid #1d4f73; color: #1d4f73; }
        h3 { font-size: 1.05rem; margin: 1rem 0 .25rem; }
        p { margin: .5rem 0; }
        a { color: #1d4f73; }
        a:focus-visible, main:focus-visible { outline: 3px solid #b35900; outline-offset: 3px; }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { position: static; display: inline-block; padding: .5rem 1rem; background: #1d4f73; color: #fff; }
        nav ol { columns: 2 16rem; padding-left: 1.5rem; margin: 1.25rem 0; }
        nav li { margin-bottom: .25rem; break-inside: avoid; }
        table { width: 100%; border-collapse: collapse; margin: .75rem 0 1.25rem; }
        caption { text-align: left; font-weight: bold; padding-bottom: .35rem; }
        th, td { text-align: left; vertical-align: top; padding: .45rem .6rem .45rem 0; border-bottom: 1px solid #b9c3ca; overflow-wrap: anywhere; }
        tbody th { font-weight: normal; }
        .veilig { font-weight: bold; padding-left: .6rem; border-left: .4rem solid #6b7780; }
        .AcutelyUnsafe { border-left-color: #a11212; }
        .StructurallyUnsafe { border-left-color: #b35900; }
        .DirectlySafe { border-left-color: #2b6ea3; }
        .StablySafe { border-left-color: #23713a; }
        .deel { border-left: 4px solid #1d4f73; padding-left: 1rem; margin: 1rem 0; }
        .bron { color: #4a545b; font-size: .9375rem; }
        .mening { font-style: italic; }
        .ontbreekt, .weggelaten { background: #f3f1ea; border: 1px dashed #7a7050; padding: .5rem .75rem; }
        dt { font-weight: bold; margin-top: 1rem; }
        dd { margin: 0 0 0 1rem; }
        .tijdlijn { list-style: none; margin: 1rem 0; padding: 0 0 0 1rem; border-left: 3px solid #b9c3ca; }
        .tijdlijn li { position: relative; padding: 0 0 .9rem .75rem; break-inside: avoid; }
        .tijdlijn li::before { content: ""; position: absolute; left: -1.42rem; top: .45rem; width: .7rem; height: .7rem; border-radius: 50%; background: #1d4f73; }
        .tijdlijn time { font-weight: bold; font-size: .9375rem; }
        .tijdlijn .wat, .tijdlijn .bron { display: block; }
        footer { margin-top: 2.5rem; border-top: 1px solid #b9c3ca; }
        @media (max-width: 30rem) { table { font-size: .9375rem; } body { padding: 1rem .9rem 2rem; } }
        @page { size: A4; margin: 2cm 1.8cm; }
        @media print {
          body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.45; }
          .skip { display: none; }
          nav ol { columns: 2; }
          a { color: inherit; text-decoration: none; }
          h2, h3, caption { break-after: avoid; }
          tr, .deel li, dd { break-inside: avoid; }
          thead { display: table-header-group; }
          .veilig, .tijdlijn li::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """;
}
