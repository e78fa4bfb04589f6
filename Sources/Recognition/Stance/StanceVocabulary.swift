/// The words of stance in one language, as lists.
struct StanceVocabulary: Sendable {
    let signs: [(Stance, String)]
    let roles: [(WordRole, String)]
    let affirmative: [String: String?]

    static let dutch = StanceVocabulary(
        signs: [
            (.negated, "niet geen noch nie nauwelijks zelden amper"), (.nobody, "niemand nooit niets niks nergens"),
            (.without, "zonder"),
            (.conditional, "als indien mocht mochten zodra tenzij stel ingeval zolang"),
            (
                .past,
                "was waren had hadden werd werden kon konden moest moesten zei zeiden vroeg vroegen ging gingen wou wilde deed "
                    + "deden dacht dachten kwam kreeg zag belde vertelde gisteren vroeger daarnet destijds"
            ),
            (.speaker, "ik me mij mijn mezelf"), (.line, "we wij ons onze"),
            (.caller, "u uw je jou jouw ge uzelf jezelf jullie"),
            (.others, "hij hem ze zij haar hun hen men die " + dutchPersons),
        ],
        roles: [
            (
                .reporting,
                "zei zegt zeiden vertelde vertelt vertelden vroeg vroegen vraagt beweert beweerde beweren beweerden vindt vond vonden dacht dachten "
                    + "denkt riep riepen roept schreef schrijft belooft beloofde wenste meent meende raadde raadt wist gelooft geloofde "
                    + "verzekert verzekerde zweert zwoer stelde adviseerde adviseert waarschuwde waarschuwt verweet verwijt wou wilde "
                    + "schreeuwde schreeuwt snauwde snauwt fluisterde fluistert gilde gilt smste appte mailde antwoordde antwoordt herhaalde "
                    + "herhaalt vermeldde"
            ),
            (.told, "gezegd verteld gevraagd beweerd beloofd geroepen geschreven aangeraden voorgesteld"),
            (
                .asking,
                "wie wat waar wanneer waarom hoe hoeveel hoelang welke welk waarmee waarvoor waarover waarvan waaraan sinds hoever hoezo"
            ),
            (
                .verb,
                "is zijn ben bent zijt was waren heeft hebt heb hebben had hadden kan kunt kunnen kon wil wilt wou wilde mag mogen moet moeten "
                    + "zal zult zullen zou zoudt zouden gaat ga gaan doet doe doen komt kom krijgt krijg weet weten denkt denk ziet zie hoort hoor "
                    + "voelt voel woont woon belt bel belde vertel vertelt blijf blijft neem neemt zeg zegt zet zoek zoekt vraag vraagt wacht luister "
                    + "luistert drinkt drink slaat sla gebruikt gebruik spreek spreekt praat werkt leeft lukt klopt past begrijpt durft durf "
                    + "hebde kunde zijde wordt word worden staat sta ligt zit bedreigt dreigt kneep heeft kent ken gebeurt helpt help laat probeer "
                    + "probeert hou houd houdt leg legt schrijf bewaar haal sluit loop loopt stuur geef geeft noem maak maakt moogt weet wenst vindt "
                    + "hang haast verwittig meld dien vertrek confronteer kijk werd werden hoeft hoef geloof gelooft snapt snap voelen"
            ),
            (
                .command,
                "ga doe kom denk zie hoor bel vertel blijf neem zeg zet zoek vraag wacht luister gebruik spreek praat help laat probeer hou houd "
                    + "leg schrijf bewaar haal sluit loop stuur geef noem maak hang haast verwittig meld dien vertrek confronteer kijk"
            ),
            (
                .auxiliary,
                "heeft hebt heb hebben had hadden is zijn ben bent zijt was waren werd werden kan kunt mag moet zou zal wil wilt"
            ),
            (
                .subject,
                "u je ge ik we wij hij zij ze het er dat dit iemand de die uw jouw jullie mijn haar een men niemand daar jou"
            ),
            (.speaker, "ik we wij"), (.caller, "u je ge jullie"), (.other, "hij ze zij men"),
            (.either, "u je ze jullie"),
            (.person, dutchPersons),
            (.determiner, "de het een uw jouw je mijn zijn haar hun onze ons die deze dat"),
            (
                .subordinator,
                "dat als of omdat zodat terwijl tenzij voordat nadat indien wat hoe wie waar wanneer waarom wanneer toen zolang zodra"
            ),
            (
                .opener,
                "en maar dus want ja nee oke goed kijk ach amai allee wel nu toch dan ook misschien zo mevrouw meneer"
            ),
            (.accordingTo, "volgens"), (.neuter, "het dat dit"),
            (
                .attitude,
                "vind vinden denk dacht hoor horen snap begrijp begrijpen versta verstaan geloof wil wou zou weet zie merk voel hoop raad wens "
                    + "voorstellen inbeelden bewonder besef"
            ), (.conclusion, "dus"), (.listener, "ons mij me"),
            (.preposition, "aan tegen met bij van voor op naar over in door tussen zonder"),
        ],
        affirmative: [
            "niet": nil, "nie": nil, "noch": nil, "nauwelijks": nil, "zelden": nil, "amper": nil, "geen": "een",
            "niemand": "iemand", "nooit": "altijd",
            "niets": "iets", "niks": "iets", "nergens": "ergens", "zonder": "met",
        ])

    private static let dutchPersons =
        "man vrouw vader moeder papa mama ouders kind kinderen collega dokter arts huisarts politie zoon dochter zus broer agent vriend "
        + "vriendin partner ex buurman buurvrouw buren leraar lerares juf meester directeur rechter advocaat baas chef oma opa schoonmoeder "
        + "schoonvader schoonzus schoonbroer tante nonkel oom nicht neef familie psycholoog therapeut verpleegster verpleger hulpverlener "
        + "begeleider school coach trainer dader meisje jongen zoontje dochtertje mensen"

    static let english = StanceVocabulary(
        signs: [
            (.negated, "not no neither nor hardly rarely seldom"), (.nobody, "nobody never nothing none nowhere noone"),
            (.without, "without"),
            (.conditional, "if unless should once whenever suppose in_case"),
            (
                .past,
                "was were had did said told asked went thought got came saw called wanted yesterday earlier used rang gave took"
            ),
            (.speaker, "i me my mine myself"), (.line, "we us our ours"), (.caller, "you your yours yourself"),
            (.others, "he him his she her hers they them their " + englishPersons),
        ],
        roles: [
            (
                .reporting,
                "said says say told tells asked asks claims claimed claim thinks thought think believes believed reckons reckoned shouted "
                    + "wrote promised promises wondered insists insisted swore swears assures assured advised advises suggested suggests proposed "
                    + "proposes warned warns wanted wants yelled yells screamed screams snapped snaps whispered whispers mentioned mentions "
                    + "replied replies answered texted muttered repeated repeats"
            ),
            (.asking, "who what where when why how which whose whom"),
            (
                .verb,
                "is are am was were do does did have has had can could will would may might shall should must call ring tell stay go take try "
                    + "keep hold let give leave get come talk speak write save ask put don find look think make please stop hurry phone report "
                    + "confront hang wait listen sit move pack file"
            ),
            (
                .command,
                "call ring tell stay go take try keep hold let give leave get come talk speak write save ask put find look think make stop hurry "
                    + "phone report confront hang wait listen sit move pack file"
            ),
            (
                .auxiliary,
                "is are am was were do does did have has had can could will would may might shall should must"
            ),
            (
                .subject,
                "you i we he she they it there that this anyone anybody someone somebody the your his her their any my a"
            ),
            (.speaker, "i we"), (.caller, "you"), (.other, "he she they"), (.either, "you"), (.person, englishPersons),
            (.determiner, "the a an your my his her their our that this those these"),
            (
                .subordinator,
                "that if because unless before after while until who which what how where when why whether once"
            ),
            (.opener, "and but so yes no ok well oh right now then just please maybe perhaps look madam sir love"),
            (.accordingTo, "according"), (.emphatic, "do"), (.neuter, "that this"),
            (
                .attitude,
                "think thought hear heard get understand believe know see feel want would hope wish suggest imagine sense find guess gather "
                    + "appreciate reckon like love"
            ), (.conclusion, "so"), (.listener, "us me"),
            (.preposition, "to with of for about from at by in on between without"),
        ],
        affirmative: [
            "not": nil, "nor": nil, "neither": nil, "hardly": nil, "rarely": nil, "seldom": nil, "no": "a",
            "nobody": "somebody", "noone": "someone",
            "never": "always", "nothing": "something", "none": "some", "nowhere": "somewhere", "without": "with",
        ])

    private static let englishPersons =
        "man woman father mother dad mum mom parents child children kids colleague doctor gp police son daughter sister brother officer "
        + "husband wife partner friend boyfriend girlfriend ex neighbour neighbours neighbor teacher headteacher judge lawyer boss manager "
        + "gran granny grandmother grandfather grandad mother-in-law in-laws aunt uncle niece nephew cousin family psychologist therapist "
        + "nurse carer school coach people girl boy"
}
