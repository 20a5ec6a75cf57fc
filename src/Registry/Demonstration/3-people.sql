-- People find their places in the firms: a permutation of ids deals them out, so that colleagues do not have neighbouring ids.
-- Ids 1 to 100 are kept for edge cases and work in firms 61 to 100, three of them in firms whose state share is the edge.
CREATE OR REPLACE TEMP TABLE edge_employer AS SELECT * FROM (VALUES (14, 10), (15, 9), (16, 11)) AS t(id, employer_id);

CREATE OR REPLACE TEMP TABLE citizen AS
WITH drawn AS (
  SELECT range::BIGINT AS id,
         CASE WHEN range <= 100 THEN NULL
              ELSE ((range - 101) * 2654435761 + getvariable('seed') % 1000003) % (getvariable('people') - 100) END AS slot,
         draw(range, 100, 100) AS age_draw, draw(range, 101, 1000) AS degree_draw, draw(range, 102, 100) AS unknown_draw
  FROM range(1, getvariable('people') + 1)
), placed AS (
  SELECT d.*, f.id AS firm_id, f.first_slot + f.staff > d.slot AS has_place
  FROM drawn d ASOF LEFT JOIN (SELECT * FROM firm WHERE staff > 0) f ON d.slot >= f.first_slot
), aged AS (
  SELECT *,
         coalesce((SELECT e.employer_id::BIGINT FROM edge_employer e WHERE e.id = placed.id),
         CASE WHEN id <= 100 THEN 61 + (id % 40)::BIGINT WHEN has_place THEN firm_id END) AS employer_id,
         getvariable('cut_off') - CASE WHEN age_draw < 30 THEN 6575 + draw(id, 103, 3653) WHEN age_draw < 60 THEN 10228 + draw(id, 103, 3653)
                                       WHEN age_draw < 82 THEN 13881 + draw(id, 103, 3652) ELSE 17533 + draw(id, 103, 4380) END AS born_on,
         CASE WHEN degree_draw < 4 THEN '博士研究生' WHEN degree_draw < 40 THEN '硕士研究生'
              WHEN degree_draw < 270 THEN '本科' WHEN degree_draw < 520 THEN '专科' ELSE '高中及以下' END AS aimed_degree
  FROM placed
), schooled AS (
  SELECT *,
         CASE aimed_degree WHEN '高中及以下' THEN NULL
              ELSE make_date(year(born_on) + draw(id, 104, 3) + CASE aimed_degree WHEN '专科' THEN 21 WHEN '本科' THEN 22 WHEN '硕士研究生' THEN 25 ELSE 29 END,
                             6 + draw(id, 105, 2), 15 + draw(id, 106, 16)) END AS leaves_on
  FROM aged
)
SELECT id, employer_id, born_on,
       CASE WHEN leaves_on <= getvariable('cut_off') THEN aimed_degree ELSE '高中及以下' END AS true_degree,
       CASE WHEN leaves_on <= getvariable('cut_off') THEN leaves_on END AS left_school_on,
       greatest((born_on + INTERVAL 18 YEAR)::DATE, CASE WHEN leaves_on <= getvariable('cut_off') THEN leaves_on END) AS works_from,
       -- The school register finds few degrees from before 2002 and misses some later ones.
       id > 100 AND (unknown_draw < 4 OR unknown_draw < 40 AND coalesce(leaves_on < DATE '2002-01-01', false)) AS degree_unknown,
       employer_id IS NOT NULL AND id <> 18 AND (employer_id <= 100 OR draw(id, 107, 100) < 97) AS is_insured
FROM schooled;
