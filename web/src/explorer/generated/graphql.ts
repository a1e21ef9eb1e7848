/* eslint-disable */
import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = {
  [_ in K]?: never;
};
export type Incremental<T> =
  T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /**
   * A country code of ISO 3166-1 alpha-2: `IR`, `US`. Returned in capitals, taken in any case. `XK` stands for Kosovo;
   * former countries keep the code that was withdrawn: `SU`, `YU`, `CS`, `DD`, `YD`.
   */
  CountryCode: { input: string; output: string };
  /**
   * An instant in time, written as in RFC 3339 with a UTC offset: `2023-10-24T01:49:00Z`. Always returned
   * in UTC. A date alone, `2023-10-24`, is taken as its first instant in UTC; a time without an offset is refused.
   */
  DateTime: { input: string; output: string };
  /** An absolute URL. */
  URL: { input: string; output: string };
};

/** Which articles. All of the given conditions must hold; an empty list or null means no condition. */
export type ArticleFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<ArticleFilter>>;
  /** Written or edited by any of the people with these ids. */
  authors?: InputMaybe<Array<Scalars["ID"]["input"]>>;
  /** Whose body is of any of these kinds: `FULL_TEXT` leaves out those of which only a summary or the beginning is loaded. */
  bodyKinds?: InputMaybe<Array<BodyKind>>;
  /** By the countries that they mention, as codes. */
  countries?: InputMaybe<CountriesMentioned>;
  /** In any of these languages, as BCP 47 tags. */
  languages?: InputMaybe<Array<Scalars["String"]["input"]>>;
  /** This must not hold. */
  not?: InputMaybe<ArticleFilter>;
  /** Mentioning somebody who holds or held an office of any of these titles; case makes no difference. */
  officeTitles?: InputMaybe<Array<Scalars["String"]["input"]>>;
  /**
   * Of each story one article only: of those in the list that meet all other conditions of the filter, the first published. So a story is not left
   * out because its first article is of another publisher, or does not mention whom one asks for. At the top of a filter only, not within
   * `and`, `or` and `not`. False is as null.
   */
  onePerStory?: InputMaybe<Scalars["Boolean"]["input"]>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<ArticleFilter>>;
  /** By the people whom they mention, as ids. */
  people?: InputMaybe<PeopleMentioned>;
  /** By the time of publication. */
  publishedAt?: InputMaybe<DateTimeRange>;
  /** Published by any of these; accents, case and hyphens make no difference. */
  publishers?: InputMaybe<Array<Scalars["String"]["input"]>>;
  /** By people and countries whom one sentence names together. */
  sameSentence?: InputMaybe<SameSentence>;
  /** With these words in title or body, written as for `search`. */
  text?: InputMaybe<Scalars["String"]["input"]>;
};

/** An order of articles. */
export type ArticleOrder = {
  /** From the smallest up or from the greatest down. */
  direction: OrderDirection;
  /** What is compared. */
  field: ArticleOrderField;
};

/** What articles can be ordered by. */
export type ArticleOrderField =
  /** When this version of the article was loaded. */
  | "LOADED_AT"
  /** How often the article names the person or country that it is listed for. Only in their lists of articles. */
  | "MENTION_COUNT"
  /** The time of publication; articles of the same second by id. */
  | "PUBLISHED_AT"
  /**
   * How well the article fits the `text` of the filter, of which there must be just one, beside nothing or among conditions that must all hold. The best 10,000 can be
   * read, the best first; a cursor is one of the same search.
   */
  | "RELEVANCE";

/** The texts of an article. */
export type ArticlePart =
  /** `Article.body`. */
  | "BODY"
  /** `Article.image.caption`. */
  | "CAPTION"
  /** `Article.title`. */
  | "TITLE";

/** What somebody in a byline did. */
export type AuthorRole =
  /** Edited it: `Editing by`. */
  | "EDITING"
  /** Reported it: `Reporting by`, or a plain `By`. */
  | "REPORTING"
  /** Wrote it up: `Writing by`. */
  | "WRITING";

/** How much of an article its body is. */
export type BodyKind =
  /** The first lines; the source cut off the rest. */
  | "BEGINNING"
  /** The whole text, as far as its source says. */
  | "FULL_TEXT"
  /** What the source says in a few sentences instead of the text: a feed's description, an abstract, a standfirst. */
  | "SUMMARY";

/** An order of what is mentioned together. */
export type CoMentionOrder = {
  /** From the smallest up or from the greatest down. */
  direction: OrderDirection;
  /** What is compared. */
  field: CoMentionOrderField;
};

/** What can order things that are mentioned together. */
export type CoMentionOrderField =
  /** How many articles mention both. */
  | "ARTICLE_COUNT"
  /** When the newest article that mentions both was published. */
  | "LAST_SEEN"
  /** How strongly both are tied, see `score` of the items. */
  | "NPMI";

/** By the countries that an article mentions. All of the given conditions must hold, each list at most 20 codes long. */
export type CountriesMentioned = {
  /** Every one of these. */
  allOf?: InputMaybe<Array<Scalars["CountryCode"]["input"]>>;
  /** At least one of these. */
  anyOf?: InputMaybe<Array<Scalars["CountryCode"]["input"]>>;
  /** Counts a mention only if the article uses at least one of these kinds of expression for it. */
  kinds?: InputMaybe<Array<MentionKind>>;
  /** Counts a mention only if the article names the country so many times. */
  minCount?: InputMaybe<Scalars["Int"]["input"]>;
  /** Not one of these. */
  noneOf?: InputMaybe<Array<Scalars["CountryCode"]["input"]>>;
};

/** By the countries that articles mention together with a person. All of the given conditions must hold, each list at most 20 codes long. */
export type CountriesSeenWith = {
  /** Every one of these. */
  allOf?: InputMaybe<Array<Scalars["CountryCode"]["input"]>>;
  /** At least one of these. */
  anyOf?: InputMaybe<Array<Scalars["CountryCode"]["input"]>>;
  /** Not one of these. */
  noneOf?: InputMaybe<Array<Scalars["CountryCode"]["input"]>>;
};

/** Which countries. All of the given conditions must hold; an empty list or null means no condition. */
export type CountryFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<CountryFilter>>;
  /** By the number of articles that mention them. */
  articleCount?: InputMaybe<IntRange>;
  /** Any English name, abbreviation or demonym is this; accents and case make no difference. */
  name?: InputMaybe<Scalars["String"]["input"]>;
  /** The name or another English name starts so; accents and case make no difference. */
  namePrefix?: InputMaybe<Scalars["String"]["input"]>;
  /** This must not hold. */
  not?: InputMaybe<CountryFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<CountryFilter>>;
  /** In any of these regions. */
  regions?: InputMaybe<Array<Region>>;
  /** Mentioned by an article of this span of time or by both older and newer ones. */
  seen?: InputMaybe<DateTimeRange>;
  /** In any of these sub-regions of UN M49; case makes no difference. */
  subregions?: InputMaybe<Array<Scalars["String"]["input"]>>;
};

/** An order of countries. */
export type CountryOrder = {
  /** From the smallest up or from the greatest down. */
  direction: OrderDirection;
  /** What is compared. */
  field: CountryOrderField;
};

/** What countries can be ordered by. */
export type CountryOrderField =
  /** How many articles mention the country. */
  | "ARTICLE_COUNT"
  /** When the newest article that mentions the country was published. */
  | "LAST_SEEN"
  /** The usual English name. */
  | "NAME";

/** A span of time. A missing bound is open. */
export type DateTimeRange = {
  /** From this instant on, inclusive. */
  from?: InputMaybe<Scalars["DateTime"]["input"]>;
  /** Up to this instant, exclusive. */
  to?: InputMaybe<Scalars["DateTime"]["input"]>;
};

/** What a highlighted text is. */
export type HighlightField =
  /** A sentence of the body of an article. */
  | "BODY"
  /** A name, or another form of it. */
  | "NAME"
  /** The title of an article. */
  | "TITLE";

/** A range of whole numbers, both ends inclusive. A missing bound is open. */
export type IntRange = {
  /** At most this. */
  max?: InputMaybe<Scalars["Int"]["input"]>;
  /** At least this. */
  min?: InputMaybe<Scalars["Int"]["input"]>;
};

/** By what kind of expression a text names a person or country. */
export type MentionKind =
  /** The capital, meant as the city or as the government: `Tehran`. */
  | "CAPITAL"
  /** The adjective or its people: `Iranian`, `Armenians`. */
  | "DEMONYM"
  /** The full name of a person: `Sergei Lavrov`. */
  | "FULL_NAME"
  /** Another name for the government: `Kremlin`. */
  | "METONYM"
  /** The name of a country or its abbreviation: `Iran`, `U.S.`. */
  | "NAME"
  /** Inside the name of an organisation: `Bank of Japan`. Not counted. */
  | "ORGANIZATION"
  /** A disputed or sub-national region, for the country that it is internationally recognised in: `Nagorno-Karabakh` for AZ. */
  | "REGION"
  /** A shorter form that the same article resolves: `Lavrov`. */
  | "SHORT_NAME";

/** How two names of one person differ. */
export type NameDifference =
  /** In an initial for a name: `J. Kerry`, `John Kerry`. */
  | "INITIAL"
  /** In names before or behind: `Hugo Chavez`, `Hugo Chavez Frias`. */
  | "LONGER"
  /** In a name between the first and the last: `George Bush`, `George W. Bush`. */
  | "MIDDLE"
  /** In a short form of a name: `Joe Biden`, `Joseph Biden`. */
  | "NICKNAME"
  /** In the order of the words: `Shinzo Abe`, `Abe Shinzo`. */
  | "ORDER"
  /** In how words are written: `Sergei Lavrov`, `Sergey Lavrov`. */
  | "SPELLING";

/** Which publishers or organisations. All of the given conditions must hold. */
export type NamedFilter = {
  /** The name starts so; accents, case and hyphens make no difference. */
  namePrefix?: InputMaybe<Scalars["String"]["input"]>;
};

/** An order of publishers or organisations. */
export type NamedOrder = {
  /** From the smallest up or from the greatest down. */
  direction: OrderDirection;
  /** What is compared. */
  field: NamedOrderField;
};

/** What publishers and organisations can be ordered by. */
export type NamedOrderField =
  /** How many articles, or offices, there are. */
  | "COUNT"
  /** When the newest article was published. */
  | "LAST_SEEN"
  /** The name, without regard to accents and case. */
  | "NAME";

/** Which offices. All of the given conditions must hold; an empty list or null means no condition. */
export type OfficeFilter = {
  /** Held at this time: stated as held at or before it, by an acting holder too but not by an elected one, and no successor stated until then. Who came back to an office is not held to have held it in between, from the first article that states another on, if one calls them former before they are back. */
  asOf?: InputMaybe<Scalars["DateTime"]["input"]>;
  /** Of any of these countries. */
  countries?: InputMaybe<Array<Scalars["CountryCode"]["input"]>>;
  /** Of any of the organisations with these ids. */
  organizations?: InputMaybe<Array<Scalars["ID"]["input"]>>;
  /** Held in any of these ways, by all articles together. */
  status?: InputMaybe<Array<OfficeStatus>>;
  /** With this title; case makes no difference. */
  title?: InputMaybe<Scalars["String"]["input"]>;
};

/** How a person holds an office at the time of the article. */
export type OfficeStatus =
  /** Holds it for the time being. */
  | "ACTING"
  /** Holds it. */
  | "CURRENT"
  /** Is chosen but has not taken office. */
  | "ELECT"
  /** Held it. */
  | "FORMER";

/** A direction of order. */
export type OrderDirection =
  /** Smallest, oldest or A first. */
  | "ASC"
  /** Biggest, newest or Z first. */
  | "DESC";

/** What a path may lead through between its ends. */
export type PathVia =
  /** Countries only. */
  | "COUNTRIES"
  /** People only. */
  | "PEOPLE"
  /** People and countries. */
  | "PEOPLE_AND_COUNTRIES";

/** By the people whom an article mentions. All of the given conditions must hold, each list at most 20 ids long. */
export type PeopleMentioned = {
  /** Every one of these. */
  allOf?: InputMaybe<Array<Scalars["ID"]["input"]>>;
  /** At least one of these. */
  anyOf?: InputMaybe<Array<Scalars["ID"]["input"]>>;
  /** Counts a mention only if the article uses at least one of these kinds of expression for it. */
  kinds?: InputMaybe<Array<MentionKind>>;
  /** Counts a mention only if the article names the person so many times. */
  minCount?: InputMaybe<Scalars["Int"]["input"]>;
  /** Not one of these. */
  noneOf?: InputMaybe<Array<Scalars["ID"]["input"]>>;
};

/** Which people. All of the given conditions must hold; an empty list or null means no condition. */
export type PersonFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<PersonFilter>>;
  /** By the number of articles that mention them. */
  articleCount?: InputMaybe<IntRange>;
  /** By the countries that articles mention together with them. */
  countries?: InputMaybe<CountriesSeenWith>;
  /** Any word of the name starts so; accents, case and hyphens make no difference. `lav` finds Sergei Lavrov. */
  namePrefix?: InputMaybe<Scalars["String"]["input"]>;
  /** This must not hold. */
  not?: InputMaybe<PersonFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<PersonFilter>>;
  /** Mentioned by an article of this span of time or by both older and newer ones. */
  seen?: InputMaybe<DateTimeRange>;
};

/** An order of people. */
export type PersonOrder = {
  /** From the smallest up or from the greatest down. */
  direction: OrderDirection;
  /** What is compared. */
  field: PersonOrderField;
};

/** What people can be ordered by. */
export type PersonOrderField =
  /** How many articles mention the person. */
  | "ARTICLE_COUNT"
  /** When the newest article that mentions the person was published. */
  | "LAST_SEEN"
  /** The name, without regard to accents and case. */
  | "NAME";

/** Which quotations. All of the given conditions must hold; an empty list or null means no condition. */
export type QuoteFilter = {
  /** Naming any of these countries in what is quoted. */
  countries?: InputMaybe<Array<Scalars["CountryCode"]["input"]>>;
  /** By the time when the article was published. */
  publishedAt?: InputMaybe<DateTimeRange>;
  /** Said by any of the people with these ids. */
  speakers?: InputMaybe<Array<Scalars["ID"]["input"]>>;
  /** With these words in what is quoted, written as for `search`; `title:` is of articles only. */
  text?: InputMaybe<Scalars["String"]["input"]>;
};

/** An order of quotations. */
export type QuoteOrder = {
  /** From the smallest up or from the greatest down. */
  direction: OrderDirection;
  /** What is compared. */
  field: QuoteOrderField;
};

/** What quotations can be ordered by. */
export type QuoteOrderField =
  /** The time of publication of the article; those of one article as they stand in it. */
  | "PUBLISHED_AT"
  /** How well what is quoted fits the `text` of the filter, which must be given. The best 10,000 can be read, the best first; a cursor is one of the same search. */
  | "RELEVANCE";

/** A region of the world after UN M49; the Antarctic stands on its own. */
export type Region =
  /** Africa. */
  | "AFRICA"
  /** North, Middle and South America with the Caribbean. */
  | "AMERICAS"
  /** The Antarctic. */
  | "ANTARCTIC"
  /** Asia. */
  | "ASIA"
  /** Europe, Russia included. */
  | "EUROPE"
  /** Australia, New Zealand and the islands of the Pacific. */
  | "OCEANIA";

/**
 * By people and countries whom one sentence names together, all that are given; two at least in all. The sentences are shown by `Article.sentences`.
 * A country that stands only inside an organisation's name is not named by that.
 */
export type SameSentence = {
  /** Codes of countries; at most 20. */
  countries?: InputMaybe<Array<Scalars["CountryCode"]["input"]>>;
  /** Ids of people; at most 20. */
  people?: InputMaybe<Array<Scalars["ID"]["input"]>>;
};

/** What a search can find. */
export type SearchType =
  /** Articles, by their words. */
  | "ARTICLE"
  /** Countries, by their names, abbreviations and words for their people. */
  | "COUNTRY"
  /** People, by their names. */
  | "PERSON"
  /** Publishers, by their names. */
  | "PUBLISHER";

/** What a suggestion can be. */
export type SuggestionType =
  /** Countries, by their names, abbreviations and words for their people. */
  | "COUNTRY"
  /** Offices, by their titles. */
  | "OFFICE"
  /** People, by any words of their names. */
  | "PERSON"
  /** Publishers, by their names. */
  | "PUBLISHER";

/** The length of a timeline's buckets. All are of the calendar in UTC. */
export type TimelineInterval =
  /** From midnight to midnight. */
  | "DAY"
  /** A calendar month. */
  | "MONTH"
  /** A week of ISO 8601, from Monday on. */
  | "WEEK"
  /** A calendar year. */
  | "YEAR";

export type ArticleCardFragment = {
  __typename?: "Article";
  id: string;
  title: string;
  url: string | null;
  publishedAt: string;
  excerpt: string;
  publisher: { __typename?: "Publisher"; id: string; name: string } | null;
  image: { __typename?: "Image"; url: string; alt: string } | null;
};

export type ArticleSourceFragment = {
  __typename?: "Article";
  id: string;
  title: string;
  publishedAt: string;
  publisher: { __typename?: "Publisher"; id: string; name: string } | null;
};

export type PersonNameFragment = { __typename?: "Person"; id: string; name: string };

export type CountryNameFragment = {
  __typename?: "Country";
  id: string;
  code: string;
  name: string;
};

type EntityName_Article_Fragment = { __typename: "Article"; id: string };

type EntityName_Country_Fragment = {
  __typename: "Country";
  code: string;
  name: string;
  id: string;
};

type EntityName_Office_Fragment = {
  __typename: "Office";
  title: string;
  status: OfficeStatus;
  id: string;
  person: { __typename?: "Person"; id: string; name: string };
  country: { __typename?: "Country"; id: string; code: string; name: string } | null;
  organization: { __typename?: "Organization"; id: string; name: string } | null;
};

type EntityName_Organization_Fragment = { __typename: "Organization"; name: string; id: string };

type EntityName_Person_Fragment = { __typename: "Person"; name: string; id: string };

type EntityName_Publisher_Fragment = { __typename: "Publisher"; name: string; id: string };

type EntityName_Story_Fragment = { __typename: "Story"; id: string };

export type EntityNameFragment =
  | EntityName_Article_Fragment
  | EntityName_Country_Fragment
  | EntityName_Office_Fragment
  | EntityName_Organization_Fragment
  | EntityName_Person_Fragment
  | EntityName_Publisher_Fragment
  | EntityName_Story_Fragment;

export type EvidenceTextFragment = {
  __typename?: "Evidence";
  sentence: string;
  sentenceStart: number;
  surface: string;
  start: number;
  end: number;
  part: ArticlePart;
};

export type OfficeSummaryFragment = {
  __typename?: "Office";
  id: string;
  title: string;
  status: OfficeStatus;
  since: string | null;
  until: string | null;
  person: { __typename?: "Person"; id: string; name: string };
  country: { __typename?: "Country"; id: string; code: string; name: string } | null;
  organization: { __typename?: "Organization"; id: string; name: string } | null;
  evidence: { __typename?: "OfficeEvidence"; sentence: string };
  article: { __typename?: "Article"; id: string; title: string };
};

export type NextPageFragment = {
  __typename?: "PageInfo";
  hasNextPage: boolean;
  endCursor: string | null;
};

export type TiesToPeopleFragment = {
  __typename?: "CoMentionedPersonConnection";
  totalCount: number;
  articlesCounted: number;
  isExact: boolean;
  edges: Array<{
    __typename?: "CoMentionedPersonEdge";
    count: number;
    score: number;
    node: { __typename?: "Person"; id: string; name: string };
    article: {
      __typename?: "Article";
      id: string;
      title: string;
      publishedAt: string;
      publisher: { __typename?: "Publisher"; id: string; name: string } | null;
    };
    evidence: Array<{
      __typename?: "Evidence";
      sentence: string;
      sentenceStart: number;
      surface: string;
      start: number;
      end: number;
      part: ArticlePart;
    }>;
    evidenceOfParent: Array<{
      __typename?: "Evidence";
      sentence: string;
      sentenceStart: number;
      surface: string;
      start: number;
      end: number;
      part: ArticlePart;
    }>;
  }>;
  pageInfo: { __typename?: "PageInfo"; hasNextPage: boolean; endCursor: string | null };
};

export type TiesToCountriesFragment = {
  __typename?: "CoMentionedCountryConnection";
  totalCount: number;
  articlesCounted: number;
  isExact: boolean;
  edges: Array<{
    __typename?: "CoMentionedCountryEdge";
    count: number;
    score: number;
    node: { __typename?: "Country"; id: string; code: string; name: string };
    article: {
      __typename?: "Article";
      id: string;
      title: string;
      publishedAt: string;
      publisher: { __typename?: "Publisher"; id: string; name: string } | null;
    };
    evidence: Array<{
      __typename?: "Evidence";
      sentence: string;
      sentenceStart: number;
      surface: string;
      start: number;
      end: number;
      part: ArticlePart;
    }>;
    evidenceOfParent: Array<{
      __typename?: "Evidence";
      sentence: string;
      sentenceStart: number;
      surface: string;
      start: number;
      end: number;
      part: ArticlePart;
    }>;
  }>;
  pageInfo: { __typename?: "PageInfo"; hasNextPage: boolean; endCursor: string | null };
};

export type ArticlePageQueryVariables = Exact<{
  id: Scalars["ID"]["input"];
}>;

export type ArticlePageQuery = {
  __typename?: "Query";
  article: {
    __typename?: "Article";
    id: string;
    url: string | null;
    title: string;
    publishedAt: string;
    dateline: string | null;
    language: string | null;
    bodyKind: BodyKind;
    wordCount: number;
    publisher: { __typename?: "Publisher"; id: string; name: string } | null;
    authors: Array<{
      __typename?: "Byline";
      role: AuthorRole;
      city: string | null;
      person: { __typename?: "Person"; id: string; name: string };
    }>;
    image: {
      __typename?: "Image";
      url: string;
      alt: string;
      caption: string | null;
      credit: string | null;
    } | null;
    mentions: Array<{
      __typename?: "Mention";
      surface: string;
      start: number;
      end: number;
      part: ArticlePart;
      paragraph: number;
      kind: MentionKind;
      rule: string;
      sentence: string;
      entity:
        | { __typename: "Article"; id: string }
        | { __typename: "Country"; code: string; name: string; id: string }
        | {
            __typename: "Office";
            title: string;
            status: OfficeStatus;
            id: string;
            person: { __typename?: "Person"; id: string; name: string };
            country: { __typename?: "Country"; id: string; code: string; name: string } | null;
            organization: { __typename?: "Organization"; id: string; name: string } | null;
          }
        | { __typename: "Organization"; name: string; id: string }
        | { __typename: "Person"; name: string; id: string }
        | { __typename: "Publisher"; name: string; id: string }
        | { __typename: "Story"; id: string };
    }>;
    unclearNames: Array<{
      __typename?: "UnclearName";
      name: string;
      count: number;
      evidence: Array<{
        __typename?: "Evidence";
        start: number;
        end: number;
        part: ArticlePart;
        paragraph: number;
      }>;
    }>;
    paragraphs: Array<{ __typename?: "Paragraph"; text: string; start: number }>;
    links: {
      __typename?: "LinkConnection";
      nodes: Array<{
        __typename?: "Link";
        text: string;
        url: string;
        paragraph: number;
        start: number;
        end: number;
        article: { __typename?: "Article"; id: string; title: string } | null;
      }>;
    };
  } | null;
};

export type ArticleMentionsQueryVariables = Exact<{
  id: Scalars["ID"]["input"];
}>;

export type ArticleMentionsQuery = {
  __typename?: "Query";
  article: {
    __typename?: "Article";
    id: string;
    people: {
      __typename?: "MentionedPersonConnection";
      totalCount: number;
      edges: Array<{
        __typename?: "MentionedPersonEdge";
        count: number;
        forms: Array<string>;
        node: {
          __typename?: "Person";
          id: string;
          name: string;
          offices: {
            __typename?: "OfficeConnection";
            nodes: Array<{
              __typename?: "Office";
              id: string;
              title: string;
              status: OfficeStatus;
              country: { __typename?: "Country"; id: string; code: string; name: string } | null;
              organization: { __typename?: "Organization"; id: string; name: string } | null;
            }>;
          };
        };
      }>;
    };
    countries: {
      __typename?: "MentionedCountryConnection";
      totalCount: number;
      edges: Array<{
        __typename?: "MentionedCountryEdge";
        count: number;
        forms: Array<string>;
        node: { __typename?: "Country"; id: string; code: string; name: string };
      }>;
    };
  } | null;
};

export type ArticleQuotesQueryVariables = Exact<{
  id: Scalars["ID"]["input"];
}>;

export type ArticleQuotesQuery = {
  __typename?: "Query";
  article: {
    __typename?: "Article";
    id: string;
    quotes: {
      __typename?: "QuoteConnection";
      nodes: Array<{
        __typename?: "Quote";
        text: string;
        start: number;
        end: number;
        part: ArticlePart;
        verb: string;
        speaker: { __typename?: "Person"; id: string; name: string };
      }>;
    };
  } | null;
};

export type ArticleLinksQueryVariables = Exact<{
  id: Scalars["ID"]["input"];
}>;

export type ArticleLinksQuery = {
  __typename?: "Query";
  article: {
    __typename?: "Article";
    id: string;
    links: {
      __typename?: "LinkConnection";
      nodes: Array<{
        __typename?: "Link";
        text: string;
        url: string;
        article: {
          __typename?: "Article";
          id: string;
          title: string;
          publishedAt: string;
          publisher: { __typename?: "Publisher"; id: string; name: string } | null;
        } | null;
      }>;
    };
    linkedFrom: {
      __typename?: "ArticleConnection";
      nodes: Array<{
        __typename?: "Article";
        id: string;
        title: string;
        publishedAt: string;
        publisher: { __typename?: "Publisher"; id: string; name: string } | null;
      }>;
    };
  } | null;
};

export type ArticleRelatedQueryVariables = Exact<{
  id: Scalars["ID"]["input"];
}>;

export type ArticleRelatedQuery = {
  __typename?: "Query";
  article: {
    __typename?: "Article";
    id: string;
    related: {
      __typename?: "RelatedArticleConnection";
      edges: Array<{
        __typename?: "RelatedArticleEdge";
        words: Array<string>;
        node: {
          __typename?: "Article";
          id: string;
          title: string;
          publishedAt: string;
          publisher: { __typename?: "Publisher"; id: string; name: string } | null;
        };
        people: Array<{
          __typename?: "PersonInCommon";
          person: { __typename?: "Person"; id: string; name: string };
        }>;
        countries: Array<{
          __typename?: "CountryInCommon";
          country: { __typename?: "Country"; id: string; code: string; name: string };
        }>;
      }>;
    };
  } | null;
};

export type ArticleStoryQueryVariables = Exact<{
  id: Scalars["ID"]["input"];
}>;

export type ArticleStoryQuery = {
  __typename?: "Query";
  article: {
    __typename?: "Article";
    id: string;
    story: {
      __typename?: "Story";
      id: string;
      articleCount: number;
      firstPublishedAt: string;
      lastPublishedAt: string;
      publishers: {
        __typename?: "StoryPublisherConnection";
        edges: Array<{
          __typename?: "StoryPublisherEdge";
          count: number;
          node: { __typename?: "Publisher"; id: string; name: string };
        }>;
      };
      articles: {
        __typename?: "ArticleConnection";
        nodes: Array<{
          __typename?: "Article";
          id: string;
          title: string;
          publishedAt: string;
          publisher: { __typename?: "Publisher"; id: string; name: string } | null;
        }>;
      };
    } | null;
  } | null;
};

export type TiedPersonFragment = {
  __typename?: "Person";
  articleCount: number;
  id: string;
  name: string;
  countries: {
    __typename?: "CoMentionedCountryConnection";
    edges: Array<{
      __typename?: "CoMentionedCountryEdge";
      count: number;
      node: { __typename?: "Country"; id: string };
    }>;
  };
  people?: {
    __typename?: "CoMentionedPersonConnection";
    edges: Array<{
      __typename?: "CoMentionedPersonEdge";
      count: number;
      node: { __typename?: "Person"; id: string };
    }>;
  };
};

export type TiedCountryFragment = {
  __typename?: "Country";
  articleCount: number;
  id: string;
  code: string;
  name: string;
  countries?: {
    __typename?: "CoMentionedCountryConnection";
    edges: Array<{
      __typename?: "CoMentionedCountryEdge";
      count: number;
      node: { __typename?: "Country"; id: string };
    }>;
  };
};

export type AroundPersonQueryVariables = Exact<{
  id: Scalars["ID"]["input"];
  first: Scalars["Int"]["input"];
  deep: Scalars["Boolean"]["input"];
}>;

export type AroundPersonQuery = {
  __typename?: "Query";
  person: {
    __typename?: "Person";
    id: string;
    name: string;
    articleCount: number;
    people: {
      __typename?: "CoMentionedPersonConnection";
      totalCount: number;
      isExact: boolean;
      articlesCounted: number;
      edges: Array<{
        __typename?: "CoMentionedPersonEdge";
        count: number;
        node: {
          __typename?: "Person";
          articleCount: number;
          id: string;
          name: string;
          countries: {
            __typename?: "CoMentionedCountryConnection";
            edges: Array<{
              __typename?: "CoMentionedCountryEdge";
              count: number;
              node: { __typename?: "Country"; id: string };
            }>;
          };
          people?: {
            __typename?: "CoMentionedPersonConnection";
            edges: Array<{
              __typename?: "CoMentionedPersonEdge";
              count: number;
              node: { __typename?: "Person"; id: string };
            }>;
          };
        };
      }>;
    };
    countries: {
      __typename?: "CoMentionedCountryConnection";
      totalCount: number;
      isExact: boolean;
      articlesCounted: number;
      edges: Array<{
        __typename?: "CoMentionedCountryEdge";
        count: number;
        node: {
          __typename?: "Country";
          articleCount: number;
          id: string;
          code: string;
          name: string;
          countries?: {
            __typename?: "CoMentionedCountryConnection";
            edges: Array<{
              __typename?: "CoMentionedCountryEdge";
              count: number;
              node: { __typename?: "Country"; id: string };
            }>;
          };
        };
      }>;
    };
  } | null;
};

export type AroundCountryQueryVariables = Exact<{
  code: Scalars["CountryCode"]["input"];
  first: Scalars["Int"]["input"];
  deep: Scalars["Boolean"]["input"];
}>;

export type AroundCountryQuery = {
  __typename?: "Query";
  country: {
    __typename?: "Country";
    id: string;
    name: string;
    articleCount: number;
    people: {
      __typename?: "CoMentionedPersonConnection";
      totalCount: number;
      isExact: boolean;
      articlesCounted: number;
      edges: Array<{
        __typename?: "CoMentionedPersonEdge";
        count: number;
        node: {
          __typename?: "Person";
          articleCount: number;
          id: string;
          name: string;
          countries: {
            __typename?: "CoMentionedCountryConnection";
            edges: Array<{
              __typename?: "CoMentionedCountryEdge";
              count: number;
              node: { __typename?: "Country"; id: string };
            }>;
          };
          people?: {
            __typename?: "CoMentionedPersonConnection";
            edges: Array<{
              __typename?: "CoMentionedPersonEdge";
              count: number;
              node: { __typename?: "Person"; id: string };
            }>;
          };
        };
      }>;
    };
    countries: {
      __typename?: "CoMentionedCountryConnection";
      totalCount: number;
      isExact: boolean;
      articlesCounted: number;
      edges: Array<{
        __typename?: "CoMentionedCountryEdge";
        count: number;
        node: {
          __typename?: "Country";
          articleCount: number;
          id: string;
          code: string;
          name: string;
          countries?: {
            __typename?: "CoMentionedCountryConnection";
            edges: Array<{
              __typename?: "CoMentionedCountryEdge";
              count: number;
              node: { __typename?: "Country"; id: string };
            }>;
          };
        };
      }>;
    };
  } | null;
};

export type PathsQueryVariables = Exact<{
  from: Scalars["ID"]["input"];
  to: Scalars["ID"]["input"];
  maxHops: Scalars["Int"]["input"];
  via: PathVia;
}>;

export type PathsQuery = {
  __typename?: "Query";
  path: {
    __typename?: "Paths";
    isExact: boolean;
    alternatives: Array<{
      __typename?: "Path";
      score: number;
      length: number;
      hops: Array<{
        __typename?: "Hop";
        sameSentence: boolean;
        from:
          | { __typename: "Article"; id: string }
          | { __typename: "Country"; articleCount: number; code: string; name: string; id: string }
          | {
              __typename: "Office";
              title: string;
              status: OfficeStatus;
              id: string;
              person: { __typename?: "Person"; id: string; name: string };
              country: { __typename?: "Country"; id: string; code: string; name: string } | null;
              organization: { __typename?: "Organization"; id: string; name: string } | null;
            }
          | { __typename: "Organization"; name: string; id: string }
          | { __typename: "Person"; articleCount: number; name: string; id: string }
          | { __typename: "Publisher"; name: string; id: string }
          | { __typename: "Story"; id: string };
        to:
          | { __typename: "Article"; id: string }
          | { __typename: "Country"; articleCount: number; code: string; name: string; id: string }
          | {
              __typename: "Office";
              title: string;
              status: OfficeStatus;
              id: string;
              person: { __typename?: "Person"; id: string; name: string };
              country: { __typename?: "Country"; id: string; code: string; name: string } | null;
              organization: { __typename?: "Organization"; id: string; name: string } | null;
            }
          | { __typename: "Organization"; name: string; id: string }
          | { __typename: "Person"; articleCount: number; name: string; id: string }
          | { __typename: "Publisher"; name: string; id: string }
          | { __typename: "Story"; id: string };
        articles: Array<{
          __typename?: "HopArticle";
          article: { __typename?: "Article"; id: string };
        }>;
      }>;
    }>;
  } | null;
};

export type ProofsQueryVariables = Exact<{
  from: Scalars["ID"]["input"];
  to: Scalars["ID"]["input"];
}>;

export type ProofsQuery = {
  __typename?: "Query";
  path: {
    __typename?: "Paths";
    alternatives: Array<{
      __typename?: "Path";
      hops: Array<{
        __typename?: "Hop";
        sameSentence: boolean;
        articles: Array<{
          __typename?: "HopArticle";
          sameSentence: boolean;
          article: {
            __typename?: "Article";
            id: string;
            title: string;
            publishedAt: string;
            publisher: { __typename?: "Publisher"; id: string; name: string } | null;
          };
          fromEvidence: Array<{
            __typename?: "Evidence";
            sentence: string;
            sentenceStart: number;
            surface: string;
            start: number;
            end: number;
            part: ArticlePart;
          }>;
          toEvidence: Array<{
            __typename?: "Evidence";
            sentence: string;
            sentenceStart: number;
            surface: string;
            start: number;
            end: number;
            part: ArticlePart;
          }>;
        }>;
      }>;
    }>;
  } | null;
};

type Step_Article_Fragment = { __typename: "Article"; id: string };

type Step_Country_Fragment = {
  __typename: "Country";
  articleCount: number;
  code: string;
  name: string;
  id: string;
};

type Step_Office_Fragment = {
  __typename: "Office";
  title: string;
  status: OfficeStatus;
  id: string;
  person: { __typename?: "Person"; id: string; name: string };
  country: { __typename?: "Country"; id: string; code: string; name: string } | null;
  organization: { __typename?: "Organization"; id: string; name: string } | null;
};

type Step_Organization_Fragment = { __typename: "Organization"; name: string; id: string };

type Step_Person_Fragment = {
  __typename: "Person";
  articleCount: number;
  name: string;
  id: string;
};

type Step_Publisher_Fragment = { __typename: "Publisher"; name: string; id: string };

type Step_Story_Fragment = { __typename: "Story"; id: string };

export type StepFragment =
  | Step_Article_Fragment
  | Step_Country_Fragment
  | Step_Office_Fragment
  | Step_Organization_Fragment
  | Step_Person_Fragment
  | Step_Publisher_Fragment
  | Step_Story_Fragment;

export type NamesQueryVariables = Exact<{
  ids: Array<Scalars["ID"]["input"]> | Scalars["ID"]["input"];
}>;

export type NamesQuery = {
  __typename?: "Query";
  nodes: Array<
    | { __typename: "Article"; id: string }
    | { __typename: "Country"; code: string; name: string; id: string }
    | {
        __typename: "Office";
        title: string;
        status: OfficeStatus;
        id: string;
        person: { __typename?: "Person"; id: string; name: string };
        country: { __typename?: "Country"; id: string; code: string; name: string } | null;
        organization: { __typename?: "Organization"; id: string; name: string } | null;
      }
    | { __typename: "Organization"; name: string; id: string }
    | { __typename: "Person"; name: string; id: string }
    | { __typename: "Publisher"; name: string; id: string }
    | { __typename: "Story"; id: string }
    | null
  >;
};

export type CountryHeadQueryVariables = Exact<{
  code: Scalars["CountryCode"]["input"];
}>;

export type CountryHeadQuery = {
  __typename?: "Query";
  country: {
    __typename?: "Country";
    id: string;
    code: string;
    alpha3: string;
    numericCode: string | null;
    withdrawnYear: number | null;
    name: string;
    officialName: string;
    aliases: Array<string>;
    demonyms: Array<string>;
    capital: string | null;
    region: Region | null;
    subregion: string | null;
    latitude: number;
    longitude: number;
    articleCount: number;
    firstSeen: string | null;
    lastSeen: string | null;
  } | null;
};

export type CountryOfficesQueryVariables = Exact<{
  code: Scalars["CountryCode"]["input"];
}>;

export type CountryOfficesQuery = {
  __typename?: "Query";
  country: {
    __typename?: "Country";
    id: string;
    officeHolders: {
      __typename?: "OfficeConnection";
      totalCount: number;
      nodes: Array<{
        __typename?: "Office";
        id: string;
        title: string;
        status: OfficeStatus;
        since: string | null;
        until: string | null;
        articleCount: number;
        lastSeen: string;
        person: { __typename?: "Person"; id: string; name: string };
        country: { __typename?: "Country"; id: string; code: string; name: string } | null;
        organization: { __typename?: "Organization"; id: string; name: string } | null;
        article: {
          __typename?: "Article";
          id: string;
          title: string;
          publishedAt: string;
          publisher: { __typename?: "Publisher"; id: string; name: string } | null;
        };
        evidence: {
          __typename?: "OfficeEvidence";
          sentence: string;
          surface: string;
          start: number;
          end: number;
          part: ArticlePart;
        };
      }>;
    };
  } | null;
};

export type CountryTimelineQueryVariables = Exact<{
  code: Scalars["CountryCode"]["input"];
  interval: TimelineInterval;
}>;

export type CountryTimelineQuery = {
  __typename?: "Query";
  country: {
    __typename?: "Country";
    id: string;
    articles: {
      __typename?: "MentioningArticleConnection";
      timeline: {
        __typename?: "Timeline";
        isExact: boolean;
        articlesCounted: number;
        buckets: Array<{ __typename?: "TimelineBucket"; from: string; to: string; count: number }>;
      };
    };
  } | null;
};

export type OfficeLineFragment = {
  __typename?: "Office";
  id: string;
  title: string;
  status: OfficeStatus;
  since: string | null;
  until: string | null;
  articleCount: number;
  lastSeen: string;
  person: { __typename?: "Person"; id: string; name: string };
  country: { __typename?: "Country"; id: string; code: string; name: string } | null;
  organization: { __typename?: "Organization"; id: string; name: string } | null;
  article: {
    __typename?: "Article";
    id: string;
    title: string;
    publishedAt: string;
    publisher: { __typename?: "Publisher"; id: string; name: string } | null;
  };
  evidence: {
    __typename?: "OfficeEvidence";
    sentence: string;
    surface: string;
    start: number;
    end: number;
    part: ArticlePart;
  };
};

export type PersonHeadQueryVariables = Exact<{
  id: Scalars["ID"]["input"];
}>;

export type PersonHeadQuery = {
  __typename?: "Query";
  person: {
    __typename?: "Person";
    id: string;
    name: string;
    wikidata: string | null;
    articleCount: number;
    writtenCount: number;
    firstSeen: string | null;
    lastSeen: string | null;
    spellings: Array<{ __typename?: "Spelling"; name: string; count: number }>;
    decidedBy: Array<{
      __typename?: "NameDecision";
      name: string;
      otherName: string;
      difference: NameDifference | null;
      score: number;
      features: Array<{ __typename?: "NameFeature"; name: string; weight: number }>;
      curation: {
        __typename?: "Curation";
        author: string;
        at: string;
        reason: string | null;
      } | null;
    }>;
  } | null;
};

export type PersonOfficesQueryVariables = Exact<{
  id: Scalars["ID"]["input"];
}>;

export type PersonOfficesQuery = {
  __typename?: "Query";
  person: {
    __typename?: "Person";
    id: string;
    offices: {
      __typename?: "OfficeConnection";
      nodes: Array<{
        __typename?: "Office";
        id: string;
        title: string;
        status: OfficeStatus;
        since: string | null;
        until: string | null;
        articleCount: number;
        lastSeen: string;
        person: { __typename?: "Person"; id: string; name: string };
        country: { __typename?: "Country"; id: string; code: string; name: string } | null;
        organization: { __typename?: "Organization"; id: string; name: string } | null;
        article: {
          __typename?: "Article";
          id: string;
          title: string;
          publishedAt: string;
          publisher: { __typename?: "Publisher"; id: string; name: string } | null;
        };
        evidence: {
          __typename?: "OfficeEvidence";
          sentence: string;
          surface: string;
          start: number;
          end: number;
          part: ArticlePart;
        };
      }>;
    };
  } | null;
};

export type PersonQuotesQueryVariables = Exact<{
  id: Scalars["ID"]["input"];
}>;

export type PersonQuotesQuery = {
  __typename?: "Query";
  person: {
    __typename?: "Person";
    id: string;
    quotes: {
      __typename?: "QuoteConnection";
      totalCount: number;
      nodes: Array<{
        __typename?: "Quote";
        text: string;
        start: number;
        end: number;
        part: ArticlePart;
        verb: string;
        article: {
          __typename?: "Article";
          id: string;
          title: string;
          publishedAt: string;
          publisher: { __typename?: "Publisher"; id: string; name: string } | null;
        };
      }>;
    };
  } | null;
};

export type PersonWrittenQueryVariables = Exact<{
  id: Scalars["ID"]["input"];
}>;

export type PersonWrittenQuery = {
  __typename?: "Query";
  person: {
    __typename?: "Person";
    id: string;
    writtenArticles: {
      __typename?: "ArticleConnection";
      totalCount: number;
      nodes: Array<{
        __typename?: "Article";
        id: string;
        title: string;
        publishedAt: string;
        publisher: { __typename?: "Publisher"; id: string; name: string } | null;
      }>;
    };
  } | null;
};

export type PersonTimelineQueryVariables = Exact<{
  id: Scalars["ID"]["input"];
  interval: TimelineInterval;
}>;

export type PersonTimelineQuery = {
  __typename?: "Query";
  person: {
    __typename?: "Person";
    id: string;
    articles: {
      __typename?: "MentioningArticleConnection";
      timeline: {
        __typename?: "Timeline";
        isExact: boolean;
        articlesCounted: number;
        buckets: Array<{ __typename?: "TimelineBucket"; from: string; to: string; count: number }>;
      };
    };
  } | null;
};

export type TimelineOfAllQueryVariables = Exact<{
  interval: TimelineInterval;
}>;

export type TimelineOfAllQuery = {
  __typename?: "Query";
  articles: {
    __typename?: "ArticleConnection";
    timeline: {
      __typename?: "Timeline";
      isExact: boolean;
      articlesCounted: number;
      buckets: Array<{ __typename?: "TimelineBucket"; from: string; to: string; count: number }>;
    };
  };
};

export type WorldByMentionsQueryVariables = Exact<{
  filter?: InputMaybe<ArticleFilter>;
}>;

export type WorldByMentionsQuery = {
  __typename?: "Query";
  articles: {
    __typename?: "ArticleConnection";
    facets: {
      __typename?: "ArticleFacets";
      articlesCounted: number;
      isExact: boolean;
      countries: Array<{
        __typename?: "CountryFacet";
        count: number;
        country: {
          __typename?: "Country";
          numericCode: string | null;
          latitude: number;
          longitude: number;
          id: string;
          code: string;
          name: string;
        };
      }>;
    };
  };
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>["__apiType"]>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ArticleCardFragmentDoc = new TypedDocumentString(
  `
    fragment ArticleCard on Article {
  id
  title
  url
  publishedAt
  excerpt(length: 200)
  publisher {
    id
    name
  }
  image {
    url
    alt
  }
}
    `,
  { fragmentName: "ArticleCard" },
) as unknown as TypedDocumentString<ArticleCardFragment, unknown>;
export const PersonNameFragmentDoc = new TypedDocumentString(
  `
    fragment PersonName on Person {
  id
  name
}
    `,
  { fragmentName: "PersonName" },
) as unknown as TypedDocumentString<PersonNameFragment, unknown>;
export const CountryNameFragmentDoc = new TypedDocumentString(
  `
    fragment CountryName on Country {
  id
  code
  name
}
    `,
  { fragmentName: "CountryName" },
) as unknown as TypedDocumentString<CountryNameFragment, unknown>;
export const OfficeSummaryFragmentDoc = new TypedDocumentString(
  `
    fragment OfficeSummary on Office {
  id
  title
  status
  since
  until
  person {
    ...PersonName
  }
  country {
    ...CountryName
  }
  organization {
    id
    name
  }
  evidence {
    sentence
  }
  article {
    id
    title
  }
}
    fragment PersonName on Person {
  id
  name
}
fragment CountryName on Country {
  id
  code
  name
}`,
  { fragmentName: "OfficeSummary" },
) as unknown as TypedDocumentString<OfficeSummaryFragment, unknown>;
export const ArticleSourceFragmentDoc = new TypedDocumentString(
  `
    fragment ArticleSource on Article {
  id
  title
  publishedAt
  publisher {
    id
    name
  }
}
    `,
  { fragmentName: "ArticleSource" },
) as unknown as TypedDocumentString<ArticleSourceFragment, unknown>;
export const EvidenceTextFragmentDoc = new TypedDocumentString(
  `
    fragment EvidenceText on Evidence {
  sentence
  sentenceStart
  surface
  start
  end
  part
}
    `,
  { fragmentName: "EvidenceText" },
) as unknown as TypedDocumentString<EvidenceTextFragment, unknown>;
export const NextPageFragmentDoc = new TypedDocumentString(
  `
    fragment NextPage on PageInfo {
  hasNextPage
  endCursor
}
    `,
  { fragmentName: "NextPage" },
) as unknown as TypedDocumentString<NextPageFragment, unknown>;
export const TiesToPeopleFragmentDoc = new TypedDocumentString(
  `
    fragment TiesToPeople on CoMentionedPersonConnection {
  totalCount
  articlesCounted
  isExact
  edges {
    count
    score
    node {
      ...PersonName
    }
    article {
      ...ArticleSource
    }
    evidence {
      ...EvidenceText
    }
    evidenceOfParent {
      ...EvidenceText
    }
  }
  pageInfo {
    ...NextPage
  }
}
    fragment ArticleSource on Article {
  id
  title
  publishedAt
  publisher {
    id
    name
  }
}
fragment PersonName on Person {
  id
  name
}
fragment EvidenceText on Evidence {
  sentence
  sentenceStart
  surface
  start
  end
  part
}
fragment NextPage on PageInfo {
  hasNextPage
  endCursor
}`,
  { fragmentName: "TiesToPeople" },
) as unknown as TypedDocumentString<TiesToPeopleFragment, unknown>;
export const TiesToCountriesFragmentDoc = new TypedDocumentString(
  `
    fragment TiesToCountries on CoMentionedCountryConnection {
  totalCount
  articlesCounted
  isExact
  edges {
    count
    score
    node {
      ...CountryName
    }
    article {
      ...ArticleSource
    }
    evidence {
      ...EvidenceText
    }
    evidenceOfParent {
      ...EvidenceText
    }
  }
  pageInfo {
    ...NextPage
  }
}
    fragment ArticleSource on Article {
  id
  title
  publishedAt
  publisher {
    id
    name
  }
}
fragment CountryName on Country {
  id
  code
  name
}
fragment EvidenceText on Evidence {
  sentence
  sentenceStart
  surface
  start
  end
  part
}
fragment NextPage on PageInfo {
  hasNextPage
  endCursor
}`,
  { fragmentName: "TiesToCountries" },
) as unknown as TypedDocumentString<TiesToCountriesFragment, unknown>;
export const TiedPersonFragmentDoc = new TypedDocumentString(
  `
    fragment TiedPerson on Person {
  ...PersonName
  articleCount
  countries(first: 25) {
    edges {
      count
      node {
        id
      }
    }
  }
  people(first: 25) @include(if: $deep) {
    edges {
      count
      node {
        id
      }
    }
  }
}
    fragment PersonName on Person {
  id
  name
}`,
  { fragmentName: "TiedPerson" },
) as unknown as TypedDocumentString<TiedPersonFragment, unknown>;
export const TiedCountryFragmentDoc = new TypedDocumentString(
  `
    fragment TiedCountry on Country {
  ...CountryName
  articleCount
  countries(first: 25) @include(if: $deep) {
    edges {
      count
      node {
        id
      }
    }
  }
}
    fragment CountryName on Country {
  id
  code
  name
}`,
  { fragmentName: "TiedCountry" },
) as unknown as TypedDocumentString<TiedCountryFragment, unknown>;
export const EntityNameFragmentDoc = new TypedDocumentString(
  `
    fragment EntityName on Node {
  __typename
  id
  ... on Person {
    name
  }
  ... on Country {
    code
    name
  }
  ... on Publisher {
    name
  }
  ... on Organization {
    name
  }
  ... on Office {
    title
    status
    person {
      id
      name
    }
    country {
      ...CountryName
    }
    organization {
      id
      name
    }
  }
}
    fragment CountryName on Country {
  id
  code
  name
}`,
  { fragmentName: "EntityName" },
) as unknown as TypedDocumentString<EntityNameFragment, unknown>;
export const StepFragmentDoc = new TypedDocumentString(
  `
    fragment Step on Node {
  ...EntityName
  ... on Person {
    articleCount
  }
  ... on Country {
    articleCount
  }
}
    fragment CountryName on Country {
  id
  code
  name
}
fragment EntityName on Node {
  __typename
  id
  ... on Person {
    name
  }
  ... on Country {
    code
    name
  }
  ... on Publisher {
    name
  }
  ... on Organization {
    name
  }
  ... on Office {
    title
    status
    person {
      id
      name
    }
    country {
      ...CountryName
    }
    organization {
      id
      name
    }
  }
}`,
  { fragmentName: "Step" },
) as unknown as TypedDocumentString<StepFragment, unknown>;
export const OfficeLineFragmentDoc = new TypedDocumentString(
  `
    fragment OfficeLine on Office {
  id
  title
  status
  since
  until
  articleCount
  lastSeen
  person {
    ...PersonName
  }
  country {
    ...CountryName
  }
  organization {
    id
    name
  }
  article {
    ...ArticleSource
  }
  evidence {
    sentence
    surface
    start
    end
    part
  }
}
    fragment ArticleSource on Article {
  id
  title
  publishedAt
  publisher {
    id
    name
  }
}
fragment PersonName on Person {
  id
  name
}
fragment CountryName on Country {
  id
  code
  name
}`,
  { fragmentName: "OfficeLine" },
) as unknown as TypedDocumentString<OfficeLineFragment, unknown>;
export const ArticlePageDocument = new TypedDocumentString(`
    query ArticlePage($id: ID!) {
  article(id: $id) {
    id
    url
    title
    publishedAt
    dateline
    language
    bodyKind
    wordCount
    publisher {
      id
      name
    }
    authors {
      role
      city
      person {
        ...PersonName
      }
    }
    image {
      url
      alt
      caption
      credit
    }
    mentions {
      surface
      start
      end
      part
      paragraph
      kind
      rule
      sentence
      entity {
        ...EntityName
      }
    }
    unclearNames {
      name
      count
      evidence {
        start
        end
        part
        paragraph
      }
    }
    paragraphs {
      text
      start
    }
    links(first: 100) {
      nodes {
        text
        url
        paragraph
        start
        end
        article {
          id
          title
        }
      }
    }
  }
}
    fragment PersonName on Person {
  id
  name
}
fragment CountryName on Country {
  id
  code
  name
}
fragment EntityName on Node {
  __typename
  id
  ... on Person {
    name
  }
  ... on Country {
    code
    name
  }
  ... on Publisher {
    name
  }
  ... on Organization {
    name
  }
  ... on Office {
    title
    status
    person {
      id
      name
    }
    country {
      ...CountryName
    }
    organization {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<ArticlePageQuery, ArticlePageQueryVariables>;
export const ArticleMentionsDocument = new TypedDocumentString(`
    query ArticleMentions($id: ID!) {
  article(id: $id) {
    id
    people(first: 30) {
      totalCount
      edges {
        count
        forms
        node {
          ...PersonName
          offices(first: 1) {
            nodes {
              id
              title
              status
              country {
                ...CountryName
              }
              organization {
                id
                name
              }
            }
          }
        }
      }
    }
    countries(first: 30) {
      totalCount
      edges {
        count
        forms
        node {
          ...CountryName
        }
      }
    }
  }
}
    fragment PersonName on Person {
  id
  name
}
fragment CountryName on Country {
  id
  code
  name
}`) as unknown as TypedDocumentString<ArticleMentionsQuery, ArticleMentionsQueryVariables>;
export const ArticleQuotesDocument = new TypedDocumentString(`
    query ArticleQuotes($id: ID!) {
  article(id: $id) {
    id
    quotes(first: 20) {
      nodes {
        text
        start
        end
        part
        verb
        speaker {
          ...PersonName
        }
      }
    }
  }
}
    fragment PersonName on Person {
  id
  name
}`) as unknown as TypedDocumentString<ArticleQuotesQuery, ArticleQuotesQueryVariables>;
export const ArticleLinksDocument = new TypedDocumentString(`
    query ArticleLinks($id: ID!) {
  article(id: $id) {
    id
    links(first: 50) {
      nodes {
        text
        url
        article {
          ...ArticleSource
        }
      }
    }
    linkedFrom(first: 20) {
      nodes {
        ...ArticleSource
      }
    }
  }
}
    fragment ArticleSource on Article {
  id
  title
  publishedAt
  publisher {
    id
    name
  }
}`) as unknown as TypedDocumentString<ArticleLinksQuery, ArticleLinksQueryVariables>;
export const ArticleRelatedDocument = new TypedDocumentString(`
    query ArticleRelated($id: ID!) {
  article(id: $id) {
    id
    related(first: 6) {
      edges {
        node {
          ...ArticleSource
        }
        words
        people {
          person {
            ...PersonName
          }
        }
        countries {
          country {
            ...CountryName
          }
        }
      }
    }
  }
}
    fragment ArticleSource on Article {
  id
  title
  publishedAt
  publisher {
    id
    name
  }
}
fragment PersonName on Person {
  id
  name
}
fragment CountryName on Country {
  id
  code
  name
}`) as unknown as TypedDocumentString<ArticleRelatedQuery, ArticleRelatedQueryVariables>;
export const ArticleStoryDocument = new TypedDocumentString(`
    query ArticleStory($id: ID!) {
  article(id: $id) {
    id
    story {
      id
      articleCount
      firstPublishedAt
      lastPublishedAt
      publishers(first: 10) {
        edges {
          count
          node {
            id
            name
          }
        }
      }
      articles(first: 20) {
        nodes {
          ...ArticleSource
        }
      }
    }
  }
}
    fragment ArticleSource on Article {
  id
  title
  publishedAt
  publisher {
    id
    name
  }
}`) as unknown as TypedDocumentString<ArticleStoryQuery, ArticleStoryQueryVariables>;
export const AroundPersonDocument = new TypedDocumentString(`
    query AroundPerson($id: ID!, $first: Int!, $deep: Boolean!) {
  person(id: $id) {
    id
    name
    articleCount
    people(first: $first) {
      totalCount
      isExact
      articlesCounted
      edges {
        count
        node {
          ...TiedPerson
        }
      }
    }
    countries(first: $first) {
      totalCount
      isExact
      articlesCounted
      edges {
        count
        node {
          ...TiedCountry
        }
      }
    }
  }
}
    fragment PersonName on Person {
  id
  name
}
fragment CountryName on Country {
  id
  code
  name
}
fragment TiedPerson on Person {
  ...PersonName
  articleCount
  countries(first: 25) {
    edges {
      count
      node {
        id
      }
    }
  }
  people(first: 25) @include(if: $deep) {
    edges {
      count
      node {
        id
      }
    }
  }
}
fragment TiedCountry on Country {
  ...CountryName
  articleCount
  countries(first: 25) @include(if: $deep) {
    edges {
      count
      node {
        id
      }
    }
  }
}`) as unknown as TypedDocumentString<AroundPersonQuery, AroundPersonQueryVariables>;
export const AroundCountryDocument = new TypedDocumentString(`
    query AroundCountry($code: CountryCode!, $first: Int!, $deep: Boolean!) {
  country(code: $code) {
    id
    name
    articleCount
    people(first: $first) {
      totalCount
      isExact
      articlesCounted
      edges {
        count
        node {
          ...TiedPerson
        }
      }
    }
    countries(first: $first) {
      totalCount
      isExact
      articlesCounted
      edges {
        count
        node {
          ...TiedCountry
        }
      }
    }
  }
}
    fragment PersonName on Person {
  id
  name
}
fragment CountryName on Country {
  id
  code
  name
}
fragment TiedPerson on Person {
  ...PersonName
  articleCount
  countries(first: 25) {
    edges {
      count
      node {
        id
      }
    }
  }
  people(first: 25) @include(if: $deep) {
    edges {
      count
      node {
        id
      }
    }
  }
}
fragment TiedCountry on Country {
  ...CountryName
  articleCount
  countries(first: 25) @include(if: $deep) {
    edges {
      count
      node {
        id
      }
    }
  }
}`) as unknown as TypedDocumentString<AroundCountryQuery, AroundCountryQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($from: ID!, $to: ID!, $maxHops: Int!, $via: PathVia!) {
  path(from: $from, to: $to, maxHops: $maxHops, via: $via, first: 10) {
    isExact
    alternatives {
      score
      length
      hops {
        sameSentence
        from {
          ...Step
        }
        to {
          ...Step
        }
        articles {
          article {
            id
          }
        }
      }
    }
  }
}
    fragment CountryName on Country {
  id
  code
  name
}
fragment EntityName on Node {
  __typename
  id
  ... on Person {
    name
  }
  ... on Country {
    code
    name
  }
  ... on Publisher {
    name
  }
  ... on Organization {
    name
  }
  ... on Office {
    title
    status
    person {
      id
      name
    }
    country {
      ...CountryName
    }
    organization {
      id
      name
    }
  }
}
fragment Step on Node {
  ...EntityName
  ... on Person {
    articleCount
  }
  ... on Country {
    articleCount
  }
}`) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const ProofsDocument = new TypedDocumentString(`
    query Proofs($from: ID!, $to: ID!) {
  path(from: $from, to: $to, maxHops: 1, first: 1) {
    alternatives {
      hops {
        sameSentence
        articles {
          sameSentence
          article {
            ...ArticleSource
          }
          fromEvidence {
            ...EvidenceText
          }
          toEvidence {
            ...EvidenceText
          }
        }
      }
    }
  }
}
    fragment ArticleSource on Article {
  id
  title
  publishedAt
  publisher {
    id
    name
  }
}
fragment EvidenceText on Evidence {
  sentence
  sentenceStart
  surface
  start
  end
  part
}`) as unknown as TypedDocumentString<ProofsQuery, ProofsQueryVariables>;
export const NamesDocument = new TypedDocumentString(`
    query Names($ids: [ID!]!) {
  nodes(ids: $ids) {
    ...EntityName
  }
}
    fragment CountryName on Country {
  id
  code
  name
}
fragment EntityName on Node {
  __typename
  id
  ... on Person {
    name
  }
  ... on Country {
    code
    name
  }
  ... on Publisher {
    name
  }
  ... on Organization {
    name
  }
  ... on Office {
    title
    status
    person {
      id
      name
    }
    country {
      ...CountryName
    }
    organization {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<NamesQuery, NamesQueryVariables>;
export const CountryHeadDocument = new TypedDocumentString(`
    query CountryHead($code: CountryCode!) {
  country(code: $code) {
    id
    code
    alpha3
    numericCode
    withdrawnYear
    name
    officialName
    aliases
    demonyms
    capital
    region
    subregion
    latitude
    longitude
    articleCount
    firstSeen
    lastSeen
  }
}
    `) as unknown as TypedDocumentString<CountryHeadQuery, CountryHeadQueryVariables>;
export const CountryOfficesDocument = new TypedDocumentString(`
    query CountryOffices($code: CountryCode!) {
  country(code: $code) {
    id
    officeHolders(first: 100) {
      totalCount
      nodes {
        ...OfficeLine
      }
    }
  }
}
    fragment ArticleSource on Article {
  id
  title
  publishedAt
  publisher {
    id
    name
  }
}
fragment PersonName on Person {
  id
  name
}
fragment CountryName on Country {
  id
  code
  name
}
fragment OfficeLine on Office {
  id
  title
  status
  since
  until
  articleCount
  lastSeen
  person {
    ...PersonName
  }
  country {
    ...CountryName
  }
  organization {
    id
    name
  }
  article {
    ...ArticleSource
  }
  evidence {
    sentence
    surface
    start
    end
    part
  }
}`) as unknown as TypedDocumentString<CountryOfficesQuery, CountryOfficesQueryVariables>;
export const CountryTimelineDocument = new TypedDocumentString(`
    query CountryTimeline($code: CountryCode!, $interval: TimelineInterval!) {
  country(code: $code) {
    id
    articles {
      timeline(interval: $interval) {
        isExact
        articlesCounted
        buckets {
          from
          to
          count
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountryTimelineQuery, CountryTimelineQueryVariables>;
export const PersonHeadDocument = new TypedDocumentString(`
    query PersonHead($id: ID!) {
  person(id: $id) {
    id
    name
    spellings {
      name
      count
    }
    decidedBy {
      name
      otherName
      difference
      score
      features {
        name
        weight
      }
      curation {
        author
        at
        reason
      }
    }
    wikidata
    articleCount
    writtenCount
    firstSeen
    lastSeen
  }
}
    `) as unknown as TypedDocumentString<PersonHeadQuery, PersonHeadQueryVariables>;
export const PersonOfficesDocument = new TypedDocumentString(`
    query PersonOffices($id: ID!) {
  person(id: $id) {
    id
    offices(first: 50) {
      nodes {
        ...OfficeLine
      }
    }
  }
}
    fragment ArticleSource on Article {
  id
  title
  publishedAt
  publisher {
    id
    name
  }
}
fragment PersonName on Person {
  id
  name
}
fragment CountryName on Country {
  id
  code
  name
}
fragment OfficeLine on Office {
  id
  title
  status
  since
  until
  articleCount
  lastSeen
  person {
    ...PersonName
  }
  country {
    ...CountryName
  }
  organization {
    id
    name
  }
  article {
    ...ArticleSource
  }
  evidence {
    sentence
    surface
    start
    end
    part
  }
}`) as unknown as TypedDocumentString<PersonOfficesQuery, PersonOfficesQueryVariables>;
export const PersonQuotesDocument = new TypedDocumentString(`
    query PersonQuotes($id: ID!) {
  person(id: $id) {
    id
    quotes(first: 8) {
      totalCount
      nodes {
        text
        start
        end
        part
        verb
        article {
          ...ArticleSource
        }
      }
    }
  }
}
    fragment ArticleSource on Article {
  id
  title
  publishedAt
  publisher {
    id
    name
  }
}`) as unknown as TypedDocumentString<PersonQuotesQuery, PersonQuotesQueryVariables>;
export const PersonWrittenDocument = new TypedDocumentString(`
    query PersonWritten($id: ID!) {
  person(id: $id) {
    id
    writtenArticles(first: 10) {
      totalCount
      nodes {
        ...ArticleSource
      }
    }
  }
}
    fragment ArticleSource on Article {
  id
  title
  publishedAt
  publisher {
    id
    name
  }
}`) as unknown as TypedDocumentString<PersonWrittenQuery, PersonWrittenQueryVariables>;
export const PersonTimelineDocument = new TypedDocumentString(`
    query PersonTimeline($id: ID!, $interval: TimelineInterval!) {
  person(id: $id) {
    id
    articles {
      timeline(interval: $interval) {
        isExact
        articlesCounted
        buckets {
          from
          to
          count
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PersonTimelineQuery, PersonTimelineQueryVariables>;
export const TimelineOfAllDocument = new TypedDocumentString(`
    query TimelineOfAll($interval: TimelineInterval!) {
  articles {
    timeline(interval: $interval) {
      isExact
      articlesCounted
      buckets {
        from
        to
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TimelineOfAllQuery, TimelineOfAllQueryVariables>;
export const WorldByMentionsDocument = new TypedDocumentString(`
    query WorldByMentions($filter: ArticleFilter) {
  articles(filter: $filter) {
    facets {
      articlesCounted
      isExact
      countries(first: 100) {
        count
        country {
          ...CountryName
          numericCode
          latitude
          longitude
        }
      }
    }
  }
}
    fragment CountryName on Country {
  id
  code
  name
}`) as unknown as TypedDocumentString<WorldByMentionsQuery, WorldByMentionsQueryVariables>;
