/**
 * Common given names of the languages that English-language news names people in most, lower case: only a hint at
 * whether a name is a person's, and whether "he" or "she" can mean it. Names that both have are left out.
 */
export const MALE_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto aleksandr aleksei alexander alexandre alexei
  alexey alfred ali alistair allan allen amir anatoly andre andreas andrei andrew andrey andy angus anthony antoine anton antonio
  antony arnold artem arthur arturo ashok atul austin barack barry bashar ben benedict benjamin bernard bernie bertrand
  bill billy bob boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron calvin carl carlo carlos
  cecil charles charlie chris christoph christophe christopher chuck claude clement clifford clive colin conor craig curtis
  cyril damian damien dan daniel danny dario darren dave david dean dennis derek desmond diego dietrich dieter dimitri dirk
  dmitri dmitry dominic donald doug douglas duncan dustin dwight dylan eamon earl ed eddie edgar edmund eduardo edward edwin
  elias elliot elon emanuel emile emmanuel emmerson enrique enver eric erik ernest ethan eugene evan evgeny fabio felix
  ferdinand fernando finn florian francesco francis francisco francois franco frank franz fred frederick friedrich fumio fyodor
  gabriel gareth gary gavin gennady geoff geoffrey georg george gerald gerard gerhard giacomo gianni gilbert giorgio giovanni
  giuseppe glen glenn gordon graham grant greg gregory grigory guido guillermo gunter gustavo guy hamid hamish hans harold
  harry harvey hassan hector heinrich heinz helmut henri henrik henry herbert herman hideo hiroshi howard hugh hugo hussein
  iain ian ibrahim igor ilya imran ismail isaac ivan jack jackson jacob jacques jair jake james jared jason javier jay jeff
  jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao joe joel johan johann john johnny jon jonathan jorge jose
  josef joseph josh joshua juan juergen julian julio justin kamal karim karl keith ken kenneth kenny kent kevin khaled kim-jong
  kirill klaus konstantin kurt kyle lance larry lars laurence laurent lawrence lee leo leon leonard leonid liam lionel lloyd lou louis
  luca lucas luigi luis lukas luke mahmoud malcolm manuel marc marcel marco marcos marcus mario mark markus marshall martin marvin
  massimo mateo matt matteo matthew matthias maurice max maxim maximilian mehdi mehmet michael michel miguel mikael mikhail mike
  miles milos mitch mohamed mohammad mohammed moses muhammad mustafa nabil najib narendra nate nathan nathaniel neil nelson
  nick nicholas nicolas nigel nikita nikolai nikolaj nikolay noah noam noel norman oleg oliver olivier omar orlando oscar osama osman otto
  owen pablo paolo pascal patrick paul pavel pedro pedro percy peter petr philip philippe phillip pierre piotr rafael rahul raj
  rajesh ralph ramon ramzan randy raul ravi ray raymond recep reinhard rex ricardo riccardo richard rick rishi rob robert roberto robin
  rod rodney rodrigo roger roland roman ron ronald rory ross roy rudolf rupert russell ryan sadiq salman salvador samuel sanjay scott sean
  sebastian serge sergei sergey sergio seth shane shaun shinzo simon stan stanislav stefan stephan stephen steve steven stewart stuart
  sunil suresh taras ted terence terry theodore thierry thomas tiago tim timothy tobias todd tom tomas tommy tony trevor troy umar
  uwe vadim vaclav valentin valery vasily viktor vincent vikram vitaly vladimir volodymyr vyacheslav walter warren wayne werner wilhelm
  will william wolfgang xavier yaroslav yevgeny yitzhak yosef yury yuri yves zachary zhang`.split(/\s+/u),
);

/** The same for women. */
export const FEMALE_NAMES: ReadonlySet<string> = new Set(
  `abigail adriana agnes aisha alexandra alexandria alice alicia alina alison allison alyssa amanda amber amelia amina amy ana
  anastasia andrea angela angelina anita anna annabel annalena anne annette annie antonia april ariana ashley audrey aung ayesha barbara
  beatrice beatrix belinda bernadette beth bethany betty beverley beverly birgit bonnie brenda brianna bridget brigitte britney
  caitlin camilla candace carla carmen carol carole carolina caroline carolyn carrie catherine cathy cecilia celia charlene charlotte
  chelsea chloe christina christine cindy claire clara clare claudia colleen connie constance courtney cristina crystal cynthia daisy dana
  danielle daria dawn deborah debra deirdre delia denise diana diane dilma dolores donna doris dorothy edith eileen ekaterina elaine
  eleanor elena elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erika erin estelle esther ethel eva eve evelyn
  faith fatima felicity fiona florence frances francesca gabriela gabriella gabrielle gail galina gemma genevieve georgia georgina geraldine
  gertrude gina ginny gisele giorgia gladys gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen helena helene helga hillary
  hilary hope ida ilana imogen indira ines ingrid irene irina iris isabel isabella isabelle ivana ivanka jacinda jacqueline jane
  janet janice janine jasmine jeanne jenna jennifer jenny jessica jill joan joanna joanne jodie johanna josephine joy joyce juanita judith
  judy julia juliana julie juliet julija june kaja kamala karen karin karina kate katherine kathleen kathryn kathy katie katrina katya kelly
  kiara kimberly kirsten kirsty kristalina kristen kristin kristina ksenia lara larisa laura lauren laurie leah leila lena lidia
  lila lillian lily linda lindsay lisa liz liza lois lorraine louise lucia lucy ludmila lydia lynda lynn lyudmila mabel madeleine
  madonna magdalena maggie malala mandy manju manuela marcia margaret margarita maria mariah marian marianne marie marilyn marina marissa
  marjorie marlene marta martha martina mary matilda maureen mavis maxine maya meera megan meghan melanie melinda melissa melania mercedes
  michelle mila mildred mina miranda miriam moira molly mona monica monika muriel nadia nadezhda nadine nancy naomi natalia natalie natalya natasha
  nicola nicole nicola nina noor nora norma octavia olga olivia oksana paige pam pamela patricia paula pauline peggy penelope penny petra phyllis
  polina polly priscilla priti priyanka rachel ramona raquel rebecca regina renata rhonda rita roberta rosa rosalind rose rosemary roxanne ruth
  sabine sabrina sally samantha sandra sanna sara sarah serena shannon sharon sheila shirley silvia simone sofia sonia sonja sophia sophie
  stacey stella stephanie sue suella susan susanna susanne suzanne svetlana sylvia tamara tanya tara tatiana tatyana teresa tessa thelma
  theresa tiffany tina tracy trudy tulsi ursula valentina valeria valerie vanessa vera veronica victoria viktoria violet virginia vivian viviane
  wanda wendy whitney winifred xenia yasmin yelena yulia yvette yvonne zara zoe`.split(/\s+/u),
);

/** Common Chinese, Korean and Vietnamese family names, which stand first: "Xi" is Xi Jinping's. */
export const FIRST_FAMILY_NAMES: ReadonlySet<string> = new Set(
  `bai cai cao chang chen cheng cho choi cui deng ding dong du duan fan fang feng fu gao gong gu guo han hao hong hou hu huang hwang
  jang jeong jia jiang jin jung kang kim kong kwon lai lei li liang liao lim lin liu lu luo lyu ma mao mei meng moon nguyen ni oh pan park
  peng pham qian qiao qin qiu ren seo shao shen shi shin son song su sun tan tang tao tian tran tsai vo wan wang wei wen wu xi xia xiang xiao
  xie xiong xu xue yan yang yao ye yi yin yoon yu yuan yun zeng zhang zhao zheng zhong zhou zhu zou`.split(
    /\s+/u,
  ),
);

/** Given names that men and women have alike, though lists know some of them as one sex's only: no hint at "he" or "she". */
export const SHARED_NAMES: ReadonlySet<string> = new Set(
  `alex ariel avery bailey billie blake cameron casey dakota devon drew emerson finley frankie harley hayden jackie jaime jamie jean jess jo
  jody jordan jules kai kendall kim kit kris leslie logan marion morgan parker pat payton peyton quinn reese remy riley river robin rowan
  sam sasha shelby sidney skyler stevie sydney taylor`.split(/\s+/u),
);
